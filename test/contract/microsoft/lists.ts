import type { Rule } from './rule.ts';

const names = (body: { value: { name: string }[] }) => body.value.map(({ name }) => name);

/** Lists and their columns. */
export const listRules: readonly Rule[] = [
  {
    section: 'A1',
    says: 'a new list has a Title column beside those that were asked for',
    brokenBy: 'makes-lists-without-title',
    check: async ({ graph, list }) => {
      expect(names((await graph(`${await list()}/columns`)).body)).toEqual(expect.arrayContaining(['Title', 'Key']));
    },
  },
  {
    section: 'A1',
    says: 'a column has exactly one type',
    brokenBy: 'takes-columns-of-two-types',
    check: async ({ graph, list }) => {
      const body = { name: 'Two', text: {}, number: {} };
      expect(await graph(`${await list()}/columns`, { method: 'POST', body })).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A1',
    says: 'hidden columns are left out of columns and cells unless they are named',
    brokenBy: 'shows-hidden-columns',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id } = await add(path, { Title: 'x', Seen: 'hash' });
      const cells = async (expand: string) => (await graph(`${path}/items/${id}?$expand=${expand}`)).body.fields;
      expect(await cells('fields($select=Seen)')).toMatchObject({ Seen: 'hash' });
      expect(await cells('fields')).not.toHaveProperty('Seen');
      expect(names((await graph(`${path}/columns`)).body)).not.toContain('Seen');
    },
  },
  {
    section: 'A1',
    says: 'unique values need an index',
    brokenBy: 'unique-without-index',
    check: async ({ graph, list }) => {
      const body = { name: 'Unique', text: {}, enforceUniqueValues: true };
      expect(await graph(`${await list()}/columns`, { method: 'POST', body })).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A1',
    says: 'a column of several lines of text has no index',
    brokenBy: 'indexes-several-lines',
    check: async ({ graph, list }) => {
      const body = { name: 'Long', text: { allowMultipleLines: true }, indexed: true };
      expect(await graph(`${await list()}/columns`, { method: 'POST', body })).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A1',
    says: 'a list has at most 20 indexes',
    brokenBy: 'indexes-without-end',
    check: async ({ graph, list }) => {
      const more = Array.from({ length: 18 }, (_, index) => ({ name: `Index${index}`, text: {}, indexed: true }));
      const path = await list(more);
      const body = { name: 'OneTooMany', text: {}, indexed: true };
      expect(await graph(`${path}/columns`, { method: 'POST', body })).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A1',
    says: 'a value that must be unique is refused when it is there already',
    brokenBy: 'takes-repeated-keys',
    check: async ({ graph, list, add }) => {
      const path = await list();
      await add(path, { Key: 'plan-1' });
      const again = await graph(`${path}/items`, { method: 'POST', body: { fields: { Key: 'plan-1' } } });
      expect([400, 409]).toContain(again.status);
    },
  },
];
