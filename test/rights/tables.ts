/** A table as design.md writes it: one row for each role, one column for each thing that it may want. */
export type Table = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads a table of text. @throws when a row has not as many cells as the head */
export function table(text: string): Table {
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  if (!head) throw new Error('A table has a head');
  const columns = head.slice(1);
  return new Map(
    rows.map(([name = '', ...cells]) => {
      if (cells.length !== columns.length) throw new Error(`The row ${name} has ${cells.length} cells`);
      return [name, new Map(columns.map((column, index) => [column, cells[index] ?? '']))];
    }),
  );
}

/** A cell. @throws when the table has none there */
export function cell(of: Table, row: string, column: string): string {
  const found = of.get(row)?.get(column);
  if (found === undefined) throw new Error(`The table has no cell for ${row}, ${column}`);
  return found;
}

/** The names of its columns. */
export function columnsOf(of: Table): readonly string[] {
  return [...([...of.values()][0]?.keys() ?? [])];
}

/** Who may do what to an action that is their own, of their own area or of their own plan. */
export const RIGHTS = table(`
                          | read | answer | ask revision | agree | agree the third | agree, manager leads | refuse | record decision | confirm | confirm, manager leads | verify | reopen, management | reopen, audit | answer help | answer help, manager leads | settle not mine | resume asking | ask for help | say not mine | add evidence | ask now | take over
lead                      | yes  | yes    | yes          | no    | no              | no                   | no     | no              | no      | no                     | no     | no                 | no | no          | no                         | no              | no                       | yes          | yes          | yes          | no      | no
manager                   | yes  | for X  | yes          | yes   | next level      | own                  | yes    | no              | yes     | own                    | no     | yes                | no | yes         | own                        | yes             | yes                      | no           | no           | yes          | yes     | yes
next level                | yes  | no     | no           | no    | yes             | yes                  | no     | no              | no      | yes                    | no     | no                 | no | no          | yes                        | no              | yes                      | no           | no           | no          | yes     | no
coordinator               | yes  | for X  | yes          | no    | no              | no                   | no     | yes             | no      | no                     | no     | no                 | no | no          | no                         | yes             | yes                      | no           | no           | yes          | yes     | no
auditor                   | yes  | no     | no           | no    | no              | no                   | no     | no              | no      | no                     | yes    | no                 | yes | no          | no                         | no              | no                      | no           | no           | yes          | no      | no
director                  | yes  | no     | no           | no    | no              | no                   | no     | no              | no      | no                     | no     | no                 | no | no          | no                         | no              | no                       | no           | no           | no          | no      | no
reader                    | yes  | no     | no           | no    | no              | no                   | no     | no              | no      | no                     | no     | no                 | no | no          | no                         | no              | no                       | no           | no           | no          | no      | no
deputy of a lead          | yes  | no     | no           | no    | no              | no                   | no     | no              | no      | no                     | no     | no                 | no | no          | no                         | no              | no                       | no           | no           | no          | no      | no
deputy of a manager       | yes  | no     | no           | no    | no              | no                   | no     | no              | no      | no                     | no     | no                 | no | no          | no                         | no              | no                       | no           | no           | no          | no      | no
anyone else               | 404  | 404    | 404          | 404   | 404             | 404                  | 404    | 404             | 404     | 404                    | 404    | 404                | 404 | 404         | 404                        | 404             | 404                     | 404          | 404          | 404          | 404     | 404
manager who leads it      | yes  | yes    | yes          | own   | own             | own                  | own    | no              | own     | own                    | no     | own                | no | own         | own                        | own             | own                      | yes          | yes          | yes          | own     | leads
next level who leads it   | yes  | yes    | yes          | own   | own             | own                  | own    | no              | own     | own                    | no     | own                | no | own         | own                        | own             | own                      | yes          | yes          | yes          | own     | no
coordinator who leads it  | yes  | yes    | yes          | no    | no              | no                   | no     | own             | no      | no                     | no     | no                 | no | no          | no                         | own             | own                      | yes          | yes          | yes          | own     | no
auditor who leads it      | yes  | yes    | yes          | no    | no              | no                   | no     | no              | no      | no                     | own    | no                 | own | no          | no                         | no              | no                      | yes          | yes          | yes          | no      | no
`);

/** As which row above somebody stands to an action, or as nobody. */
export const REACH = table(`
                          | own action               | another's action | another's area | another plan
lead                      | lead                     | anyone else      | anyone else    | anyone else
manager                   | manager                  | manager          | anyone else    | anyone else
next level                | next level               | next level       | next level     | anyone else
coordinator               | coordinator              | coordinator      | coordinator    | anyone else
auditor                   | auditor                  | auditor          | auditor        | anyone else
director                  | director                 | director         | director       | anyone else
reader                    | reader                   | reader           | reader         | anyone else
deputy of a lead          | deputy of a lead         | anyone else      | anyone else    | anyone else
deputy of a manager       | deputy of a manager      | deputy of a manager| anyone else    | anyone else
anyone else               | anyone else              | anyone else      | anyone else    | anyone else
manager who leads it      | manager who leads it     | manager          | anyone else    | anyone else
next level who leads it   | next level who leads it  | next level       | next level     | anyone else
coordinator who leads it  | coordinator who leads it | coordinator      | coordinator    | anyone else
auditor who leads it      | auditor who leads it     | auditor          | auditor        | anyone else
`);
