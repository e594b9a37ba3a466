import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { DOWNLOAD_TEXTS } from '../../src/texts/download.ts';

const KINDS = ['docx', 'xlsx', 'csv'] as const;

/** What somebody chose to take out. */
export interface Taken {
  readonly kind: (typeof KINDS)[number];
  readonly names: 'people' | 'posts';
}

/** The kinds of documents that a plan is taken out as. It comes because somebody opens it, so it comes open. */
export function DownloadChoices(props: {
  readonly name: string;
  readonly size: 'small' | 'medium';
  readonly take: (taken: Taken) => void;
}) {
  const { name, size, take } = props;
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size={size} aria-label={name}>
          {DOWNLOAD_TEXTS.open}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {KINDS.map((kind) => (
            <MenuItem key={kind} onClick={() => take({ kind, names: 'people' })}>
              {DOWNLOAD_TEXTS.kinds[kind]}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => take({ kind: 'docx', names: 'posts' })}>{DOWNLOAD_TEXTS.posts}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
