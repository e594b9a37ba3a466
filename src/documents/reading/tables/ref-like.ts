const LONGEST_REF = 12;

/** Whether a text is short and numbered as refs are: "1.1", "C5", "2a", "R3/4", "iv". */
export function isRefLike(text: string): boolean {
  const bare = text.trim();
  if (bare.length === 0 || bare.length > LONGEST_REF) return false;
  return /^[\p{L}\s./-]{0,6}\d[\d.\s/()-]*[a-z]?[.)]?$/iu.test(bare) || /^\(?(?:[a-z]|[ivx]{1,4})[.)]?$/iu.test(bare);
}
