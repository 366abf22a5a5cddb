import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** An application with nothing in it, on the same framework. */
@Module({})
class Nothing {}

const application = await NestFactory.create(Nothing, new FastifyAdapter(), { logger: false });
await application.listen(0, '127.0.0.1');
console.log('the bare application answers');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void application.close());
