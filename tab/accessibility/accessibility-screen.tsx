import { Link } from '@fluentui/react-components';
import { ACCESSIBILITY_STATEMENT } from '../../src/texts/accessibility.ts';
import { FOOTER_TEXTS } from '../../src/texts/footer.ts';
import { Page } from '../shared/page.tsx';

/** The accessibility statement, which everybody may read, signed in or not. */
export function AccessibilityScreen() {
  return (
    <Page title={FOOTER_TEXTS.accessibility}>
      {ACCESSIBILITY_STATEMENT.map(({ title, paragraphs, points, link }) => (
        <section key={title} className="statement-part">
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {points.length > 0 && (
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
          {link && (
            <p>
              <Link inline href={link.address} target="_blank">
                {link.words}
              </Link>
            </p>
          )}
        </section>
      ))}
    </Page>
  );
}
