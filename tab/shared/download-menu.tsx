import {
  Link,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import { DOWNLOAD_TEXTS, downloadOf, fileName } from '../../src/texts/download.ts';
import { ExportableReply } from '../../src/wire/plan-documents.ts';
import { useLive } from './use-live.ts';
import { useSavedFile } from './use-saved-file.ts';

const KINDS = ['docx', 'xlsx', 'csv'] as const;
/** The tab's own address, which a browser shows as well. */
const PAGE = '/tab/';

interface Plan {
  readonly id: string;
  readonly title: string;
}

/** Takes a plan out as a document, as it stands now. There is nothing for who may not. */
export function DownloadMenu({ plan }: { readonly plan: Plan }) {
  const sight = useLive({ path: '/api/exportable', shape: ExportableReply });
  if (sight.kind !== 'ready' || !sight.reply.plans.includes(plan.id)) return null;
  return <Downloads plan={plan} on={sight.reply.on} />;
}

function Downloads({ plan, on }: { readonly plan: Plan; readonly on: string }) {
  const { save, trouble } = useSavedFile();
  const [state, setState] = useState<'making' | 'people' | 'posts' | null>(null);
  const take = async (kind: (typeof KINDS)[number], names: 'people' | 'posts') => {
    setState('making');
    const path = `/api/plans/${encodeURIComponent(plan.id)}/document?to=${kind}&names=${names}`;
    setState((await save(path, fileName(plan.title, on, kind))) ? names : null);
  };
  return (
    <div className="downloads">
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" aria-label={downloadOf(plan.title)}>
            {DOWNLOAD_TEXTS.open}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {KINDS.map((kind) => (
              <MenuItem key={kind} onClick={() => void take(kind, 'people')}>
                {DOWNLOAD_TEXTS.kinds[kind]}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => void take('docx', 'posts')}>{DOWNLOAD_TEXTS.posts}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <p role="status" className="quiet">
        {state === 'making' && DOWNLOAD_TEXTS.making}
        {(state === 'people' || state === 'posts') && <Told names={state} />}
        {trouble}
      </p>
    </div>
  );
}

function Told({ names }: { readonly names: 'people' | 'posts' }) {
  return (
    <>
      {names === 'posts' ? DOWNLOAD_TEXTS.savedPosts : DOWNLOAD_TEXTS.saved} {DOWNLOAD_TEXTS.nothingCame}{' '}
      <Link href={PAGE} target="_blank" inline>
        {DOWNLOAD_TEXTS.inBrowser}
      </Link>
    </>
  );
}
