import { freePort } from '../../../../infra/local/chat/free-port.ts';
import { startPlayground } from '../../../../infra/local/chat/playground.ts';
import { playgroundConfig } from '../../../../infra/local/chat/playground-config.ts';
import { createRoster } from '../../../../infra/local/chat/roster.ts';
import { asha, botId, tenantId } from './people.ts';

// A process that starts a window in the folder it is given, and is then killed, to see what becomes of the window.
const window = await startPlayground({
  folder: process.argv[2] ?? '',
  config: playgroundConfig(asha, createRoster({ people: [asha], tenantId, botId, botName: 'Followthrough' })),
  endpoint: 'http://localhost:1/messages',
  serviceUrl: 'http://localhost:1/connector/',
  port: await freePort(0),
});
process.stdout.write(window.url);
