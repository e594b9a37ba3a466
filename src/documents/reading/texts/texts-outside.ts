import type { Problem } from '../../../core/plan/problem.ts';
import { namesBody, saysPlan } from './paragraph-kinds.ts';

/** More text than this is a report around a plan, and no longer what stands above one. */
const LONGEST_HEAD = 6_000;

/** A text that is part of no area, and the last table before it. */
interface Outside {
  readonly text: string;
  readonly after: string | null;
}

/** What a document says outside its areas: its title, what stands above the first area, and what nothing is made of. */
export class TextsOutside {
  private name: string | null = null;
  private head: string[] = [];
  private readonly unread: Outside[] = [];
  private after: string | null = null;
  private isHead = true;

  /** The document's title; null while there is none. */
  get title(): string | null {
    return this.name;
  }

  /** What stands above the first area, in order. */
  get notes(): readonly string[] {
    return this.head;
  }

  /** Whether a text was taken before: the title or a line of the head, as pages repeat them. */
  has(text: string): boolean {
    return text === this.name || this.head.includes(text);
  }

  /** Takes a text for the title where it may be. False when it is none. */
  entitle(text: string): boolean {
    if (!this.isHead) return false;
    if (this.name === null) this.name = text;
    else if (namesBody(this.name) && saysPlan(text)) {
      this.head.unshift(this.name);
      this.name = text;
    } else return false;
    return true;
  }

  /** Takes texts that no area is made of. */
  add(texts: readonly string[]): void {
    const length = this.head.reduce((sum, text) => sum + text.length, 0);
    for (const text of texts) {
      if (this.isHead && length + text.length <= LONGEST_HEAD) this.head.push(text);
      else this.unread.push({ text, after: this.after });
    }
  }

  /** Another document begins: what was said so far is not about it. */
  restart(): void {
    const before = [this.name, ...this.head].flatMap((text) => (text === null ? [] : [{ text, after: this.after }]));
    this.unread.unshift(...before);
    this.name = null;
    this.head = [];
  }

  /** An area begins: what follows stands above no area any more. */
  endHead(): void {
    this.isHead = false;
  }

  /** A table or a sheet was passed. */
  pass(where: string): void {
    this.after = where;
  }

  /** A doubt for each stretch of text of which nothing was made. */
  problems(): readonly Problem[] {
    const stretches = new Map<string | null, string[]>();
    for (const { text, after } of this.unread) {
      const stretch = stretches.get(after);
      if (stretch) stretch.push(text);
      else stretches.set(after, [text]);
    }
    return [...stretches].map(([after, texts]) => ({
      severity: 'warning',
      where: after === null ? 'the text at the beginning' : `the text after ${after}`,
      action: null,
      code: 'text-unread',
      found: texts.join('\n'),
    }));
  }
}
