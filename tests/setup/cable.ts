import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A cable to PostgreSQL that can be pulled out and put back. */
export class Cable {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  port = 0;

  async plugIn(database: string): Promise<void> {
    const target = new URL(database);
    this.server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((ready) => this.server!.listen(this.port, '127.0.0.1', ready));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async pullOut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await new Promise((closed) => this.server?.close(closed));
  }
}
