// Loaded into each Agents Playground before it starts. It listens on every network card and has no setting for
// that, tells nobody which port it took in the end, and would outlive the process that started it.
const http = require('node:http');
const net = require('node:net');

const tell = (message) => process.connected && process.send(message);
process.on('disconnect', () => process.exit(0));

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  if (this instanceof http.Server) this.once('listening', () => watch(this));
  const loopback = typeof port === 'number' && typeof rest[0] !== 'string' ? ['127.0.0.1'] : [];
  return listen.call(this, port, ...loopback, ...rest);
};

function watch(server) {
  tell({ port: server.address().port });
  server.on('upgrade', (request, socket) => {
    if (!request.url.startsWith('/_ws_conversation/')) return;
    tell({ page: 'opened' });
    socket.on('close', () => tell({ page: 'closed' }));
  });
}
