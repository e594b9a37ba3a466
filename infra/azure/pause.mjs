// Stands in for the service while the lists are brought up to date: Azure keeps a container only while something
// answers in it, and `provision` runs in there. Whoever comes is asked to come back.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  const isLookedAfter = request.url === '/healthz' || request.url === '/readyz';
  response.writeHead(isLookedAfter ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '120' });
  response.end('Followthrough is being brought up to date. Come back in a few minutes.\n');
});
server.listen(process.env.PORT ?? 8080);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit(0)));
