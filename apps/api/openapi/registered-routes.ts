import { RequestMethod } from '@nestjs/common';
import { type DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type z } from '../../../libs/contracts/dutch.js';
import { ALLOW, type Permission } from '../access/allow.js';
import { OPERATION, type OperationDescription } from './operation.js';

// Where Nest's own decorators keep what they were told; the same names since Nest 4.
const PATH = 'path';
const METHOD = 'method';
const ARGUMENTS = '__routeArguments__';
const BODY = 3;
const QUERY = 4;
const PARAM = 5;

export type HttpVerb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One registered route with everything its decorators say. */
export interface RegisteredRoute {
  verb: HttpVerb;
  /** With `{name}` for a parameter. */
  path: string;
  name: string;
  permission: Permission;
  operation: OperationDescription;
  body: z.ZodType | undefined;
  query: z.ZodType | undefined;
  params: z.ZodType | undefined;
}

function verbOf(method: number): HttpVerb {
  const name = RequestMethod[method]?.toLowerCase();
  if (name === 'get' || name === 'post' || name === 'put' || name === 'patch' || name === 'delete') return name;
  throw new Error(`route with a verb that the API does not use: ${String(method)}`);
}

const textOf = (path: unknown): string => (typeof path === 'string' ? path : '');

function pathOf(controller: object, handler: object): string {
  const parts = [Reflect.getMetadata(PATH, controller), Reflect.getMetadata(PATH, handler)]
    .flatMap((part: unknown) => textOf(part).split('/'))
    .filter((part) => part !== '');
  return `/${parts.map((part) => (part.startsWith(':') ? `{${part.slice(1)}}` : part)).join('/')}`;
}

function schemasOf(controller: object, name: string): Map<number, z.ZodType> {
  const entries = (Reflect.getMetadata(ARGUMENTS, controller, name) ?? {}) as Record<string, { schema?: z.ZodType }>;
  const schemas = new Map<number, z.ZodType>();
  for (const [key, { schema }] of Object.entries(entries)) {
    if (schema !== undefined) schemas.set(Number(key.split(':')[0]), schema);
  }
  return schemas;
}

/**
 * Every route of the application, in the order of registration. Throws when a route says nothing about who may use it
 * or what it answers, so that such a route cannot be put into service.
 */
export function registeredRoutes(discovery: DiscoveryService): RegisteredRoute[] {
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap((wrapper) => {
    const controller = wrapper.metatype;
    if (typeof controller !== 'function') return [];
    const prototype = controller.prototype as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((name): RegisteredRoute[] => {
      const handler = prototype[name];
      if (handler === undefined) return [];
      const method = Reflect.getMetadata(METHOD, handler) as number | undefined;
      if (method === undefined) return [];
      const operation = Reflect.getMetadata(OPERATION, handler) as OperationDescription | undefined;
      const permission = Reflect.getMetadata(ALLOW, handler) as Permission | undefined;
      const path = pathOf(controller, handler);
      if (operation === undefined) throw new Error(`${path} has no @Operation`);
      if (permission === undefined) throw new Error(`${path} has no @Allow`);
      const schemas = schemasOf(controller, name);
      return [
        {
          verb: verbOf(method),
          path,
          name,
          permission,
          operation,
          body: schemas.get(BODY),
          query: schemas.get(QUERY),
          params: schemas.get(PARAM),
        },
      ];
    });
  });
}
