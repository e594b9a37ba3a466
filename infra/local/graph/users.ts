import { findPerson, groups, type Person, people } from '../people.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { groupBody, userBody } from './directory-body.ts';
import { directoryPage, requireAdvanced } from './directory-page.ts';
import { GraphError, resourceNotFound } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { comparisonsOf, fits, parsedFilter } from './odata-filter.ts';
import { collection } from './sites.ts';

const filterable = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'jobTitle'];

/** People of the directory, their managers and groups. */
export function userOperations(parts: GraphParts): Operation[] {
  const memberOf = (call: OperationCall) =>
    directoryPage(parts, call, { found: groupsOf(personAt(parts, call)).map(groupBody), context: 'directoryObjects' });
  const groupsOnly = (call: OperationCall) => {
    requireAdvanced(parts, call);
    return memberOf(call);
  };
  return [
    { on: 'GET /users', needs: 'read-users', answer: (call) => readUsers(parts, call) },
    { on: 'GET /users/:user', needs: 'read-users', answer: (call) => one(parts, personAt(parts, call), call) },
    {
      on: 'GET /users/:user/manager',
      needs: 'read-users',
      answer: (call) => one(parts, managerOf(personAt(parts, call), parts), call),
    },
    { on: 'GET /users/:user/directReports', needs: 'read-users', answer: (call) => readReports(parts, call) },
    { on: 'GET /users/:user/memberOf', needs: 'read-groups', answer: memberOf },
    { on: 'GET /users/:user/transitiveMemberOf', needs: 'read-groups', answer: memberOf },
    { on: 'GET /users/:user/transitiveMemberOf/microsoft.graph.group', needs: 'read-groups', answer: groupsOnly },
    {
      on: 'POST /users/:user/checkMemberGroups',
      needs: 'read-groups',
      answer: (call) => checkMemberGroups(parts, call),
    },
  ];
}

function readUsers(parts: GraphParts, call: OperationCall): GraphReply {
  const text = call.query.get('$filter');
  const filter = text === null ? undefined : parsedFilter(text);
  if (filter && comparisonsOf(filter).some((part) => part.operator === 'ne' || !filterable.includes(part.path))) {
    throw new GraphError(400, 'Request_UnsupportedQuery', 'Unsupported or invalid query filter clause specified.');
  }
  const found = people
    .filter(({ id }) => parts.faults.accounts.get(id) !== 'gone')
    .filter((person) => !filter || fits(filter, (path) => userBody(person, null)[path]));
  return directoryPage(parts, call, { found: bodies(parts, found, call), context: 'users' });
}

function readReports(parts: GraphParts, call: OperationCall): GraphReply {
  const { id } = personAt(parts, call);
  const reports = people.filter((person) => person.managerId === id);
  return directoryPage(parts, call, { found: bodies(parts, reports, call), context: 'directoryObjects' });
}

function bodies({ faults }: GraphParts, found: readonly Person[], call: OperationCall): object[] {
  return found.map((person) => userBody(person, call.query.get('$select'), faults.accounts.get(person.id)));
}

function one(parts: GraphParts, person: Person, call: OperationCall): GraphReply {
  const context = 'https://graph.microsoft.com/v1.0/$metadata#users/$entity';
  const [body] = bodies(parts, [person], call);
  return { status: 200, body: { '@odata.context': context, ...body } };
}

function checkMemberGroups(parts: GraphParts, call: OperationCall): GraphReply {
  const { groupIds }: { groupIds?: unknown } = Object(call.body);
  if (!Array.isArray(groupIds) || groupIds.length === 0 || groupIds.length > 20) {
    throw new GraphError(400, 'Request_BadRequest', 'groupIds must be a collection of 1 to 20 ids.');
  }
  const ids = groupsOf(personAt(parts, call)).map((group) => group.id);
  return collection(
    ids.filter((id) => groupIds.includes(id)),
    'Collection(Edm.String)',
  );
}

/** Who was deleted is found no more. @throws GraphError 404 */
export function personAt({ faults }: Pick<GraphParts, 'faults'>, call: OperationCall): Person {
  const key = placeOf(call, 'user');
  const person = findPerson(key);
  if (!person || faults.accounts.get(person.id) === 'gone') throw resourceNotFound(key);
  return person;
}

function managerOf(person: Person, { faults }: GraphParts): Person {
  const manager = people.find((one) => one.id === person.managerId);
  if (!manager && faults.broken.has('finds-a-manager-for-everyone')) return person;
  if (!manager) throw resourceNotFound('manager');
  return manager;
}

function groupsOf(person: Person): typeof groups {
  return groups.filter((group) => group.memberIds.includes(person.id));
}
