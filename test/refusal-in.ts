/** The code with which something is refused; undefined when it is not. */
export function refusalIn(happens: () => unknown): string | undefined {
  try {
    happens();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
