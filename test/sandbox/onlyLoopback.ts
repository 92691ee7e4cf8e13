import nock from 'nock';

/** Imported for its effect: a test that reaches for the real network fails at once. */
nock.disableNetConnect();
nock.enableNetConnect('127.0.0.1');
