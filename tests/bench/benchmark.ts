/** One figure of a benchmark: ours, beside what it is compared with. */
export interface Measured {
  name: string;
  unit: string;
  ours: number;
  /** Measured side by side in the same run; null where the goal is a figure of its own. */
  reference: number | null;
  /** ours / reference; null without a reference. */
  ratio: number | null;
  /** The goal in words, such as `≥ 0.8`. */
  goal: string;
  holds: boolean;
}

export interface BenchmarkOptions {
  /** 1 is the size that the goals are about; 0.1 is a tenth of it. */
  scale: number;
  /** Says in a few words what is being done. */
  progress(text: string): void;
  /** File for a drawing of what was measured, where a benchmark makes one. */
  html?: string | undefined;
  /** Markdown file that shows how lists grow: its part between the marks is written anew, with a drawing in a file beside it. */
  growth?: string | undefined;
}

export interface Benchmark {
  name: string;
  unit: string;
  goal: string;
  run(options: BenchmarkOptions): Promise<Measured[]>;
}
