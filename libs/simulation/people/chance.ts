/**
 * Chance of one student. Every question has its own draw, which depends only on the seed, the student and the words of
 * the question: never on what was asked before, nor on the order in which students live. So the same student lives
 * the same life in a simulation, in a rehearsal, and under another policy.
 */
export class Chance {
  private readonly base: number;

  constructor(seed: number, student: number) {
    this.base = mix(Math.imul(seed | 0, 0x9e3779b1) ^ mix(student + 0x7f4a7c15));
  }

  /** 0 ≤ x < 1. */
  of(question: string): number {
    let hash = this.base;
    for (let index = 0; index < question.length; index += 1) {
      hash = Math.imul(hash ^ question.charCodeAt(index), 0x01000193);
    }
    return mix(hash) / 4_294_967_296;
  }

  yes(question: string, probability: number): boolean {
    return this.of(question) < probability;
  }

  /** A whole number from `from` to `to`, both included. */
  between(question: string, from: number, to: number): number {
    return from + Math.floor(this.of(question) * (to - from + 1));
  }

  /** One of the keys, in proportion to its weight. */
  pick<K extends string>(question: string, weights: Weights<K>): K {
    return weights.at(this.of(question));
  }
}

/** Things to choose from, each with a weight; adds them up once. */
export class Weights<K extends string> {
  readonly keys: readonly K[];
  private readonly upTo: readonly number[];

  constructor(weights: Readonly<Record<K, number>>) {
    this.keys = Object.keys(weights) as K[];
    let total = 0;
    const sums = this.keys.map((key) => (total += weights[key]));
    this.upTo = sums.map((sum) => sum / total);
  }

  /** @param draw 0 ≤ draw < 1 */
  at(draw: number): K {
    const place = this.upTo.findIndex((limit) => draw < limit);
    return this.keys[place < 0 ? this.keys.length - 1 : place] as K;
  }
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
