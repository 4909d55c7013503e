type Step = () => void | Promise<void>;

/** What must be ended of what was started, the last first. */
export class Undo {
  #steps: Step[] = [];

  add(step: Step): void {
    this.#steps.push(step);
  }

  /** Adds the end of something as soon as it has started. */
  async keep<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
    const started = await starting;
    this.add(() => started.stop());
    return started;
  }

  /** Ends everything, though a step fails; the second call finds nothing left. */
  async all(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.#steps.pop(); step; step = this.#steps.pop())
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything ended well');
  }
}
