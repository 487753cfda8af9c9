import { Ajv, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';

/** Nothing is dropped, filled in or turned into another type in silence. */
const strict: Options = {
  removeAdditional: false,
  coerceTypes: false,
  useDefaults: false,
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
};

const make = (options: Options): Ajv => {
  const ajv = new Ajv(options);
  addFormats.default(ajv);
  return ajv;
};

/** Addresses and queries are text by nature: there a number has to be read from it. */
export function validateStrictly(app: FastifyInstance): void {
  const forBody = make(strict);
  const forAddress = make({ ...strict, coerceTypes: true });
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? forBody : forAddress).compile(schema as object),
  );
}
