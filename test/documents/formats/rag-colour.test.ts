import { ragColour } from '../../../src/documents/formats/rag-colour.ts';

describe('a colour is what people call it, whoever mixed it', () => {
  test.each([
    ['red', ['FF0000', 'C00000', 'FFC7CE', 'C0504D', 'E6B8B7', 'FFFF5050']],
    ['amber', ['FFC000', 'FFFF00', 'FFEB9C', 'ED7D31', 'F8CBAD', 'FBE4D5', 'FF9900']],
    ['green', ['00B050', '92D050', 'C6EFCE', 'E2EFD9', '008000', '70AD47']],
    ['blue', ['0070C0', '4472C4', 'DEEAF6', '00B0F0', '1F3864']],
    ['grey', ['BFBFBF', 'D9D9D9', '808080', 'F2F2F2', '595959']],
    [undefined, ['FFFFFF', '000000', '7030A0', 'auto', '']],
  ] as const)('%s', (colour, mixtures) => {
    expect(mixtures.map((hex) => [hex, ragColour(hex)])).toEqual(mixtures.map((hex) => [hex, colour]));
  });
});
