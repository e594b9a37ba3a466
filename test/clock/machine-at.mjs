// Loaded before a program: its machine believes that it is the instant of MACHINE_AT, and stays there.
const at = process.env.MACHINE_AT;
if (at !== undefined) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length === 0 ? [at] : given));
    }
    static now() {
      return Real.parse(at);
    }
  };
}
