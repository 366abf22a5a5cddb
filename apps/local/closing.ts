/** What has been started, to be ended in the opposite order. */
export class Closing {
  private readonly open: { name: string; close: () => Promise<unknown> }[] = [];
  private ending: Promise<void> | undefined;

  constructor(private readonly onTrouble: (name: string, error: unknown) => void) {}

  get isClosing(): boolean {
    return this.ending !== undefined;
  }

  /** What comes up while everything is being closed, is closed at once. */
  add(name: string, close: () => Promise<unknown>): void {
    if (this.ending === undefined) this.open.push({ name, close });
    else void this.closeOne({ name, close });
  }

  /** Twice is once: a stop during the start and one after it meet here. */
  close(): Promise<void> {
    this.ending ??= this.closeAll();
    return this.ending;
  }

  private async closeAll(): Promise<void> {
    for (let last = this.open.pop(); last !== undefined; last = this.open.pop()) await this.closeOne(last);
  }

  /** One that does not end well must not keep the others alive. */
  private async closeOne({ name, close }: { name: string; close: () => Promise<unknown> }): Promise<void> {
    try {
      await close();
    } catch (error) {
      this.onTrouble(name, error);
    }
  }
}
