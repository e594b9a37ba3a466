import { Link } from '@fluentui/react-components';
import { FOOTER_TEXTS, OTHER_LANGUAGE } from '../../src/texts/footer.ts';
import type { Language } from '../../src/texts/language.ts';
import { ADDRESSES } from './addresses.ts';
import { TabLink } from './tab-link.tsx';

/** The foot of every page: the other language, when one's digest comes, and the accessibility statement. */
export function Footer(props: {
  readonly changeLanguage: (to: Language) => void;
  /** A page that stands alone, and would lose what was typed on it, leads elsewhere in a window of its own. */
  readonly isAlone?: boolean;
}) {
  return (
    <footer className="footer">
      <Link as="button" lang={OTHER_LANGUAGE} onClick={() => props.changeLanguage(OTHER_LANGUAGE)}>
        {FOOTER_TEXTS.otherLanguage}
      </Link>
      {props.isAlone ? (
        <Link href={ADDRESSES.accessibility} target="_blank">
          {FOOTER_TEXTS.accessibility}
        </Link>
      ) : (
        <>
          <TabLink to={ADDRESSES.myDigest}>{FOOTER_TEXTS.myDigest}</TabLink>
          <TabLink to={ADDRESSES.accessibility}>{FOOTER_TEXTS.accessibility}</TabLink>
        </>
      )}
      {FOOTER_TEXTS.unreviewed !== '' && <span>{FOOTER_TEXTS.unreviewed}</span>}
    </footer>
  );
}
