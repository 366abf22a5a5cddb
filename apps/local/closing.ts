/** What has been started, to be ended in the opposite order. */
export class Closing {
  private readonly open: { name: string; close: () => Promise<unknown> }[] = [];
  private ending: Promise<void> | undefined;

  constructor(private readonly onTrouble: (name: string, error: unknown) => void) {}

  /** Twice is once: a stop during the start and one after it meet here. */
  get isClosing(): boolean {
    return this.ending !== undefined;
  }

  add(name: string, close: () => Promise<unknown>): void {
    this.open.push({ name, close });
  }

  /** One that does not end well must not keep the others alive. */
  close(): Promise<void> {
    this.ending ??= this.closeAll();
    return this.ending;
  }

  private async closeAll(): Promise<void> {
    for (let last = this.open.pop(); last !== undefined; last = this.open.pop()) {
      try {
        await last.close();
      } catch (error) {
        this.onTrouble(last.name, error);
      }
    }
  }
}
