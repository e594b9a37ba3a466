import { z } from 'zod';
import { cleanWords } from './words.ts';

/** Letters that the name of a view may have. */
export const VIEW_NAME_LIMIT = 60;
/** Letters that the address of a view may have, without what stands before its question mark. */
export const VIEW_SEARCH_LIMIT = 2_000;

const Search = z
  .string()
  .max(VIEW_SEARCH_LIMIT)
  .regex(/^[!-~]*$/);

/** A choice among all actions that somebody gave a name. */
const SavedView = z.object({ id: z.uuid(), name: z.string(), search: z.string() });

/** Reply of `GET /api/views` and of what changes them: the caller's own views, oldest first. */
export const SavedViewsReply = z.object({ views: z.array(SavedView) });
export type SavedViewsReply = z.infer<typeof SavedViewsReply>;

/** Body of `POST /api/views`; its id is made for this submit, so that sending it twice saves one view. */
export const SaveViewBody = z.strictObject({
  id: z.uuid(),
  name: z.string().transform(cleanWords).pipe(z.string().min(1).max(VIEW_NAME_LIMIT)),
  search: Search,
});

/** Query of `GET /api/views/link`. */
export const ViewLinkQuery = z.strictObject({ search: Search });

/** Reply of `GET /api/views/link`: an address that opens the same view for whoever may see what it shows. */
export const ViewLinkReply = z.object({ link: z.url() });
export type ViewLinkReply = z.infer<typeof ViewLinkReply>;
