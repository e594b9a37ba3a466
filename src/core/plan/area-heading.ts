/** What an area is called: "Priority Area 3", or its title where it has neither label nor number. */
export function areaHeading(area: {
  readonly label: string | null;
  readonly number: string | null;
  readonly title: string;
}): string {
  const heading = [area.label, area.number].filter(Boolean).join(' ');
  return heading || area.title;
}
