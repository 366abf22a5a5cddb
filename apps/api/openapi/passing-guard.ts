import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyReply } from 'fastify';
import { instantOf } from '../../../libs/calendar/index.js';
import { OPERATION, type OperationDescription, type Passing } from './operation.js';

const SECOND = 1000;

/** `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and where to go instead. The days begin at midnight in Amsterdam. */
export function passingHeaders({ since, sunset, instead }: Passing): Record<string, string> {
  return {
    deprecation: `@${instantOf(since, 0) / SECOND}`,
    sunset: new Date(instantOf(sunset, 0)).toUTCString(),
    link: `<${instead}>; rel="successor-version"`,
  };
}

/** Lets everybody through, and tells of a route that goes away that it does, also to who is refused after it. */
@Injectable()
export class PassingGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const operation = this.reflector.get<OperationDescription | undefined>(OPERATION, context.getHandler());
    if (operation?.deprecated !== undefined) {
      void context.switchToHttp().getResponse<FastifyReply>().headers(passingHeaders(operation.deprecated));
    }
    return true;
  }
}
