import { Link, MenuButton } from '@fluentui/react-components';
import { useState } from 'react';
import { DOWNLOAD_TEXTS, downloadOf, fileName } from '../../src/texts/download.ts';
import { TROUBLE_TEXTS } from '../../src/texts/tab.ts';
import { ExportableReply } from '../../src/wire/plan-documents.ts';
import type { Taken } from './download-choices.tsx';
import { useLive } from './use-live.ts';
import { usePart } from './use-part.ts';
import { useSavedFile } from './use-saved-file.ts';

/** The tab's own address, which a browser shows as well. */
const PAGE = '/tab/';

interface Plan {
  readonly id: string;
  readonly title: string;
}

/** The menu is fetched when it is first opened: most people come to look. */
const loadChoices = () => import('./download-choices.tsx').then((file) => file.DownloadChoices);

/** What is taken out, and how large the button is beside its neighbours. */
interface DownloadProps {
  readonly plan: Plan;
  readonly size?: 'small' | 'medium';
}

/** Takes a plan out as a document, as it stands now. There is nothing for who may not. */
export function DownloadMenu({ plan, size = 'small' }: DownloadProps) {
  const sight = useLive({ path: '/api/exportable', shape: ExportableReply });
  if (sight.kind !== 'ready' || !sight.reply.plans.includes(plan.id)) return null;
  return <Downloads plan={plan} size={size} on={sight.reply.on} />;
}

function Downloads({ plan, size, on }: Required<DownloadProps> & { readonly on: string }) {
  const { save, trouble } = useSavedFile();
  const [state, setState] = useState<'making' | 'people' | 'posts' | null>(null);
  const [isWanted, setWanted] = useState(false);
  const choices = usePart(loadChoices, isWanted);
  const take = async ({ kind, names }: Taken) => {
    setState('making');
    const path = `/api/plans/${encodeURIComponent(plan.id)}/document?to=${kind}&names=${names}`;
    setState((await save(path, fileName(plan.title, on, kind))) ? names : null);
  };
  const open = () => {
    setWanted(true);
    if (choices.kind === 'failed') choices.tryAgain();
  };
  return (
    <div className="downloads">
      {choices.kind === 'ready' ? (
        <choices.part name={downloadOf(plan.title)} size={size} take={(taken) => void take(taken)} />
      ) : (
        <MenuButton
          size={size}
          aria-label={downloadOf(plan.title)}
          aria-haspopup="menu"
          aria-expanded={false}
          onClick={open}
        >
          {DOWNLOAD_TEXTS.open}
        </MenuButton>
      )}
      <p role="status" className="quiet">
        {state === 'making' && DOWNLOAD_TEXTS.making}
        {(state === 'people' || state === 'posts') && <Told names={state} />}
        {trouble}
        {choices.kind === 'failed' && TROUBLE_TEXTS.unreachable.title}
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
