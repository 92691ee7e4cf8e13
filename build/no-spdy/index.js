// restify requires spdy when it loads, but uses it only when a server asks for HTTP/2 over SPDY. spdy needs
// `process.binding('http_parser')`. Node 24 no longer has that, so loading spdy would crash.
exports.createServer = () => {
  throw new Error(
    'SPDY is left out of this build (see build/no-spdy): serve HTTP/2 from the reverse proxy instead',
  );
};
