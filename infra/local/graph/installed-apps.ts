import { installationId } from '../chat/installed-apps.ts';
import { appRegistration, tenant } from '../tenant.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { GraphError, invalidRequest, resourceNotFound } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { comparisonsOf, parsedFilter } from './odata-filter.ts';
import { collection } from './sites.ts';
import { personAt } from './users.ts';

/** The organisation's catalogue has an id of its own for an app that it was given. */
const IN_CATALOGUE = {
  id: '9d2c7e11-5b3a-4c8f-a1d0-6e4f8b2a7c35',
  externalId: appRegistration.teamsAppId,
  displayName: appRegistration.displayName,
  distributionMethod: 'organization',
};

/** The app catalogue, and what apps people have. */
export function installedAppOperations(parts: GraphParts): Operation[] {
  const apps = '/users/:user/teamwork/installedApps';
  return [
    { on: 'GET /appCatalogs/teamsApps', needs: 'read-apps', answer: (call) => readCatalogue(call) },
    { on: `GET ${apps}`, needs: 'install-apps', answer: (call) => readInstalled(parts, call) },
    { on: `POST ${apps}`, needs: 'install-apps', answer: (call) => install(parts, call) },
    { on: `GET ${apps}/:installation/chat`, needs: 'install-apps', answer: (call) => readChat(parts, call) },
  ];
}

function readCatalogue(call: OperationCall): GraphReply {
  return collection(isAskedFor(call, 'externalId', IN_CATALOGUE.externalId) ? [IN_CATALOGUE] : [], 'teamsApps');
}

function readInstalled({ apps, faults }: GraphParts, call: OperationCall): GraphReply {
  const { id } = personAt({ faults }, call);
  const has = apps.has(id) && isAskedFor(call, 'teamsApp/id', IN_CATALOGUE.id);
  const withApp = call.query.get('$expand') === 'teamsApp' ? { teamsApp: IN_CATALOGUE } : {};
  return collection(has ? [{ id: installationId(id), ...withApp }] : [], 'installedApps');
}

function install({ apps, faults }: GraphParts, call: OperationCall): GraphReply {
  const { id } = personAt({ faults }, call);
  const { 'teamsApp@odata.bind': reference }: { 'teamsApp@odata.bind'?: unknown } = Object(call.body);
  if (typeof reference !== 'string') throw invalidRequest('teamsApp@odata.bind is required.');
  if (!reference.endsWith(`/appCatalogs/teamsApps/${IN_CATALOGUE.id}`)) throw resourceNotFound(reference);
  if (faults.accounts.get(id) === 'guest')
    throw new GraphError(403, 'Forbidden', 'The app cannot be installed for a guest.');
  if (apps.has(id)) throw new GraphError(409, 'Conflict', 'App is already installed for the user.');
  apps.install(id);
  return { status: 201 };
}

function readChat({ apps, faults }: GraphParts, call: OperationCall): GraphReply {
  const { id } = personAt({ faults }, call);
  const installation = placeOf(call, 'installation');
  if (!apps.has(id) || installation !== installationId(id)) throw resourceNotFound(installation);
  return { status: 200, body: { id: apps.chatOf(id), chatType: 'oneOnOne', tenantId: tenant.id } };
}

function isAskedFor(call: OperationCall, path: string, value: string): boolean {
  const text = call.query.get('$filter');
  if (text === null) return true;
  return comparisonsOf(parsedFilter(text)).every(
    (one) => one.path === path && one.operator === 'eq' && one.value === value,
  );
}
