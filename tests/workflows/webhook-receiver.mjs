/*
 * The other system, as a process that can be killed: verifies every request with the library of Standard Webhooks, writes it down, and
 * answers. Arguments: port, file, secrets (one per line of a file, read at every request). With a fourth argument it dies right after it
 * has written down that many requests, before it answers.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const [port, file, secretsFile, dieAfter] = process.argv.slice(2);
let taken = 0;

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts).toString('utf8');
    const secrets = readFileSync(secretsFile, 'utf8').trim().split('\n');
    const verified = secrets.every((secret) => {
      try {
        new Webhook(secret).verify(body, request.headers);
        return true;
      } catch {
        return false;
      }
    });
    const { 'webhook-id': id, 'content-type': type } = request.headers;
    appendFileSync(file, `${JSON.stringify({ id, type, verified, body })}\n`);
    taken += 1;
    if (taken === Number(dieAfter)) process.kill(process.pid, 'SIGKILL');
    response.writeHead(verified ? 204 : 401).end();
  });
}).listen(Number(port), '127.0.0.1', () => console.log('listening'));
