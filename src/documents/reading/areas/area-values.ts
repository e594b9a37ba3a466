import type { ColumnRole } from '../../../core/plan/layout.ts';
import type { PrintedArea } from '../../../core/plan/printed.ts';
import { textUnder } from '../tables/columns.ts';
import type { Section } from './section.ts';

const NOTHING = /^(?:|n\/?a|none|nil|tbc|[-–—]+)$/iu;

/** What columns say of an area as a whole: a manager or a service where all rows name the same, and every standard. */
export function areaValues({ heading, rows }: Section): Pick<PrintedArea, 'manager' | 'service' | 'standards'> {
  const under = (role: ColumnRole): readonly string[] => {
    const texts = rows.map(({ row, columns }) => textUnder(row, columns, role).trim());
    return [...new Set(texts.filter((text) => !NOTHING.test(text)))];
  };
  const shared = (role: ColumnRole): string | null => {
    const [only, ...others] = under(role);
    return only !== undefined && others.length === 0 ? only : null;
  };
  return {
    manager: shared('manager'),
    service: shared('service'),
    standards: [...new Set([...heading.standards, ...under('standard')])],
  };
}
