import { expect, it } from 'vitest';
import { loadConfig } from '../../bot/config/config.js';

const SANDBOX = {
  SANDBOX_URL: 'http://127.0.0.1:5000',
  MicrosoftAppTenantId: '11111111-2222-4333-8444-555555555555',
  APPROVER_GROUP_ID: '11111111-2222-4333-8444-555555555555',
};
const withEndpoint = (OTEL_EXPORTER_OTLP_ENDPOINT: string) =>
  loadConfig({ ...SANDBOX, OTEL_EXPORTER_OTLP_ENDPOINT }).traces;

it('traces go nowhere unless it is said where to, and then over HTTP alone', () => {
  expect(loadConfig(SANDBOX).traces).toBeUndefined();
  expect(withEndpoint('http://collector:4318')).toEqual({ endpoint: 'http://collector:4318' });
  expect(() => withEndpoint('grpc://collector')).toThrow(/OTEL_EXPORTER_OTLP_ENDPOINT/);
});
