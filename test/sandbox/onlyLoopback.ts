import nock from 'nock';

/** A test file imports this for its effect: a call to the real network fails at once. */
nock.disableNetConnect();
nock.enableNetConnect('127.0.0.1');
