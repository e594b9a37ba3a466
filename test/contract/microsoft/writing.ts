import type { Rule } from './rule.ts';

const patch = (body: object, headers: Record<string, string> = {}) => ({ method: 'PATCH', body, headers });

/** Writing rows. */
export const writingRules: readonly Rule[] = [
  {
    section: 'A3',
    says: 'a changed row is answered with its cells, and with nothing else of the row',
    brokenBy: 'patch-answers-the-item',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id } = await add(path, { Title: 'a', Lead: 'Tom' });
      const { status, body } = await graph(`${path}/items/${id}/fields`, patch({ Title: 'b' }));
      expect([status, body.Title, body.Lead]).toEqual([200, 'b', 'Tom']);
      for (const name of ['contentType', 'webUrl', 'lastModifiedDateTime']) expect(body).not.toHaveProperty(name);
    },
  },
  {
    section: 'A3',
    says: 'the whole set of cells, sent back as it was read, is refused',
    brokenBy: 'takes-read-only-fields',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id } = await add(path, { Title: 'a' });
      const { '@odata.etag': _, ...fields } = (await graph(`${path}/items/${id}/fields`)).body;
      expect(fields).toHaveProperty('_ComplianceTag');
      expect(await graph(`${path}/items/${id}/fields`, patch(fields))).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A3',
    says: 'a stale If-Match changes nothing and is answered 412; without one the last writer wins',
    brokenBy: 'ignores-if-match',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id, eTag } = await add(path, { Title: 'first' });
      const title = async () => (await graph(`${path}/items/${id}/fields`)).body.Title;
      await graph(`${path}/items/${id}/fields`, patch({ Title: 'second' }));
      const stale = await graph(`${path}/items/${id}/fields`, patch({ Title: 'third' }, { 'if-match': eTag }));
      expect(stale).toMatchObject({
        status: 412,
        body: { error: { code: 'resourceModified', innerError: { code: 'entityTagDoesNotMatch' } } },
      });
      expect(await title()).toBe('second');
      await graph(`${path}/items/${id}/fields`, patch({ Title: 'fourth' }, { 'if-match': '*' }));
      expect(await title()).toBe('fourth');
    },
  },
  {
    section: 'A3',
    says: 'a tag without its quotes is malformed',
    brokenBy: 'takes-malformed-etags',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id, eTag } = await add(path, { Title: 'a' });
      const bare = { 'if-match': eTag.replaceAll('"', '') };
      expect(await graph(`${path}/items/${id}/fields`, patch({ Title: 'b' }, bare))).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A3',
    says: 'every change makes a version',
    brokenBy: 'patches-in-place',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id } = await add(path, { Title: 'a' });
      await graph(`${path}/items/${id}/fields`, patch({ Title: 'b' }));
      expect((await graph(`${path}/items/${id}/versions`)).body.value).toHaveLength(2);
    },
  },
  {
    section: 'A3',
    says: 'several values need their annotation: a plain array is refused',
    brokenBy: 'takes-plain-arrays',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id } = await add(path, { Title: 'a' });
      const noted = { 'Topics@odata.type': 'Collection(Edm.String)', Topics: ['a', 'b'] };
      expect((await graph(`${path}/items/${id}/fields`, patch(noted))).body.Topics).toEqual(['a', 'b']);
      const plain = await graph(`${path}/items/${id}/fields`, patch({ Topics: ['a'] }));
      expect(plain).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A3',
    says: 'a deleted row is gone',
    brokenBy: 'keeps-deleted-rows',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id } = await add(path, { Title: 'a' });
      expect(await graph(`${path}/items/${id}`, { method: 'DELETE' })).toMatchObject({ status: 204 });
      expect(await graph(`${path}/items/${id}`)).toMatchObject({ status: 404 });
    },
  },
];
