import { z } from 'zod';
import { areaHeading } from '../../core/plan/area-heading.ts';
import type { Area } from '../../core/plan/plan.ts';
import { SourceJson } from '../reading/source.ts';
import { Count, cut, Text, Texts, toJson } from './fields.ts';

/** An area with the plan it belongs to and its place in it. */
export interface AreaAt {
  readonly plan: string;
  readonly position: number;
  readonly area: Area;
}

/** Reads an area without its actions. */
export const toArea = z
  .object({
    PlanKey: z.string(),
    Position: Count,
    AreaId: z.string(),
    Label: Text,
    AreaNumber: Text,
    GroupLabel: Text,
    AreaTitle: Text,
    Context: Text,
    Standards: Texts,
    Service: Text,
    PrintedManager: Text,
    Source: SourceJson,
    ManagerName: Text,
    ManagerKey: Text,
  })
  .transform(
    (row): AreaAt => ({
      plan: row.PlanKey,
      position: row.Position,
      area: {
        id: row.AreaId,
        label: row.Label,
        number: row.AreaNumber,
        group: row.GroupLabel,
        title: row.AreaTitle ?? '',
        context: row.Context,
        standards: row.Standards,
        service: row.Service,
        printedManager: row.PrintedManager,
        source: row.Source,
        manager: row.ManagerKey ? { id: row.ManagerKey, name: row.ManagerName ?? row.ManagerKey } : null,
        actions: [],
      },
    }),
  );

/** The columns of an area. */
export function fromArea({ plan, position, area }: AreaAt): Record<string, unknown> {
  return {
    Title: cut(`${areaHeading(area)}: ${area.title}`),
    Key: areaKey(plan, area.id),
    PlanKey: plan,
    Position: position,
    AreaId: area.id,
    Label: area.label,
    AreaNumber: area.number,
    GroupLabel: area.group,
    AreaTitle: area.title,
    Context: area.context,
    Standards: toJson(area.standards),
    Service: area.service,
    PrintedManager: area.printedManager,
    Source: toJson(area.source),
    ManagerName: area.manager ? cut(area.manager.name) : null,
    ManagerKey: area.manager?.id ?? null,
  };
}

/** The unique key of an area's row. */
export function areaKey(plan: string, area: string): string {
  return `${plan}:${area}`;
}
