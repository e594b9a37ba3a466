import { type Group, groups, people } from '../people.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { groupBody, userBody } from './directory-body.ts';
import { directoryPage, requireAdvanced } from './directory-page.ts';
import { GraphError, resourceNotFound } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { comparisonsOf, fits, parsedFilter } from './odata-filter.ts';

/** Groups of the directory and who is in them. */
export function groupOperations(parts: GraphParts): Operation[] {
  const membersOf = (call: OperationCall) => readMembers(parts, call);
  const peopleIn = (call: OperationCall) => {
    requireAdvanced(parts, call);
    return readMembers(parts, call);
  };
  return [
    { on: 'GET /groups', needs: 'read-groups', answer: (call) => readGroups(parts, call) },
    {
      on: 'GET /groups/:group',
      needs: 'read-groups',
      answer: (call) => ({ status: 200, body: groupBody(groupAt(call)) }),
    },
    { on: 'GET /groups/:group/members', needs: 'read-groups', answer: membersOf },
    { on: 'GET /groups/:group/members/microsoft.graph.user', needs: 'read-groups', answer: peopleIn },
    { on: 'GET /groups/:group/transitiveMembers', needs: 'read-groups', answer: membersOf },
    { on: 'GET /groups/:group/transitiveMembers/microsoft.graph.user', needs: 'read-groups', answer: peopleIn },
  ];
}

function readGroups(parts: GraphParts, call: OperationCall): GraphReply {
  const text = call.query.get('$filter');
  const filter = text === null ? undefined : parsedFilter(text);
  if (filter && comparisonsOf(filter).some(({ path }) => path !== 'displayName' && path !== 'id')) {
    throw new GraphError(400, 'Request_UnsupportedQuery', 'Unsupported or invalid query filter clause specified.');
  }
  const found = groups.filter((group) => !filter || fits(filter, (path) => Reflect.get(group, path)));
  return directoryPage(parts, call, { found: found.map(groupBody), context: 'groups' });
}

function readMembers(parts: GraphParts, call: OperationCall): GraphReply {
  const { memberIds } = groupAt(call);
  const members = people.filter((person) => memberIds.includes(person.id));
  const bodies = members.map((person) => ({
    '@odata.type': '#microsoft.graph.user',
    ...userBody(person, call.query.get('$select')),
  }));
  return directoryPage(parts, call, { found: bodies, context: 'directoryObjects' });
}

function groupAt(call: OperationCall): Group {
  const id = placeOf(call, 'group');
  const group = groups.find((one) => one.id === id.toLowerCase());
  if (!group) throw resourceNotFound(id);
  return group;
}
