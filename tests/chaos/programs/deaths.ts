import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Where a program must die: the name of a point, and how often it may pass it alive. */
export interface Order {
  point: string;
  /** How often it is passed unharmed before it is deadly. */
  spare: number;
}

/** Names the file in which the order lies; without one nothing dies. */
export const ORDER_FILE = 'CHAOS_ORDER';

/** Ends this process as a power cut would, when its order names this point. The order is used up by it. */
export function pass(point: string): void {
  const file = process.env[ORDER_FILE];
  if (file === undefined || !existsSync(file)) return;
  const order = JSON.parse(readFileSync(file, 'utf8')) as Order;
  if (order.point !== point) return;
  if (order.spare > 0) {
    writeFileSync(file, JSON.stringify({ ...order, spare: order.spare - 1 }));
    return;
  }
  rmSync(file);
  process.kill(process.pid, 'SIGKILL');
  // Nothing of this process may run on until the kernel has ended it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

type Method = (this: unknown, ...given: unknown[]) => Promise<unknown>;

/** Makes `<point>:before` and `<point>:after` around a method of a class. */
export function guard(owner: object, method: string, point: string): void {
  const original = Reflect.get(owner, method) as Method;
  Reflect.set(owner, method, async function (this: unknown, ...given: unknown[]): Promise<unknown> {
    pass(`${point}:before`);
    const answer = await original.apply(this, given);
    pass(`${point}:after`);
    return answer;
  });
}
