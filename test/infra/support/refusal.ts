/** What Graph refused a call with: the status, and the error object of its body. */
export async function refusal(call: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await call;
  } catch (error) {
    const { statusCode, body }: { statusCode?: unknown; body?: unknown } = Object(error);
    return { status: statusCode, ...JSON.parse(String(body)) };
  }
  throw new Error('Graph took what it should refuse');
}
