import { Button, Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { SAVED_VIEWS_TEXTS } from '../../../src/texts/saved-views.ts';
import { ViewLinkReply } from '../../../src/wire/saved-views.ts';
import { ADDRESSES } from '../../shared/addresses.ts';
import { useHost } from '../../shared/use-host.ts';
import { useLive } from '../../shared/use-live.ts';

/** The link to the view on show: into Teams where that shows the page, else the page's own address. */
export function LinkToView({ search }: { readonly search: string }) {
  const isPlainBrowser = useHost().ownSignIn !== null;
  const own = `${window.location.origin}${ADDRESSES.actions}${search && `?${search}`}`;
  return isPlainBrowser ? <LinkToCopy link={own} /> : <LinkIntoTeams search={search} />;
}

function LinkIntoTeams({ search }: { readonly search: string }) {
  const sight = useLive({ path: `/api/views/link?search=${encodeURIComponent(search)}`, shape: ViewLinkReply });
  return sight.kind === 'ready' ? <LinkToCopy link={sight.reply.link} /> : null;
}

/** Not every host lets a page copy: then the link stands there, selected. */
function LinkToCopy({ link }: { readonly link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setTold(SAVED_VIEWS_TEXTS.copied);
    } catch {
      field.current?.select();
      setTold(SAVED_VIEWS_TEXTS.notCopied);
    }
  }
  return (
    <div className="link-to-view">
      <Field label={SAVED_VIEWS_TEXTS.link} hint={SAVED_VIEWS_TEXTS.linkWho}>
        <Input input={{ ref: field }} readOnly value={link} />
      </Field>
      <Button onClick={() => void copy()}>{SAVED_VIEWS_TEXTS.copy}</Button>
      <p role="status" className="quiet">
        {told}
      </p>
    </div>
  );
}
