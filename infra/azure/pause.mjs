// Stands in for the service while the lists are brought up to date: Azure keeps a container only while something
// answers in it, and `provision` runs in there. Whoever comes is asked to come back.
import { createServer } from 'node:http';

const { PORT = '8080', PUBLIC_URL = '' } = process.env;
// As the service does it: on one machine nobody else is to reach it.
const host = /^http:\/\/(localhost|127\.0\.0\.1)/.test(PUBLIC_URL) ? '127.0.0.1' : '0.0.0.0';

const server = createServer((request, response) => {
  const isLookedAfter = request.url === '/healthz' || request.url === '/readyz';
  response.writeHead(isLookedAfter ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '120' });
  response.end('Followthrough is being brought up to date. Please come back in a few minutes.\n');
});
server.listen(Number(PORT), host, () => console.log(`pausing on port ${PORT}`));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit(0)));
