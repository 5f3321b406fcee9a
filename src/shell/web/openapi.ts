import { z } from 'zod';
import { type Door, isBrowserOnly, type Method } from './door.js';

type Json = Record<string, unknown>;

const PARAMETER = /:(\w+)/g;

/** `/clients/:id` as OpenAPI writes it: `/clients/{id}`. */
export function openApiPath(path: string): string {
  return path.replace(PARAMETER, '{$1}');
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function bodyOf({ body }: Door): Json {
  if (!body) return {};
  const schema = schemaOf(body, 'input');
  const hasFile = JSON.stringify(schema).includes('"binary"');
  const types = hasFile
    ? ['multipart/form-data']
    : ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'];
  return { requestBody: { content: Object.fromEntries(types.map((type) => [type, { schema }])) } };
}

const REFUSED = { $ref: '#/components/responses/Refused' };

function successOf({ answer, media }: Door): Json {
  const content: Json = {};
  if (answer) {
    content['application/json'] = { schema: schemaOf(answer, 'output') };
    content['text/html'] = { schema: { type: 'string' } };
  }
  if (media) content[media] = { schema: { type: 'string', format: 'binary' } };
  return { description: 'Done', content };
}

function securityOf(door: Door): readonly Json[] {
  if (door.access === 'anyone') return [];
  return isBrowserOnly(door) ? [{ session: [] }] : [{ token: [] }, { session: [] }];
}

function operationOf(door: Door): Json {
  const refusals = ['400', '403', '404', '422', ...(door.access === 'anyone' ? [] : ['401'])];
  return {
    operationId: door.name,
    summary: door.summary,
    security: securityOf(door),
    parameters: [...parametersOf(door.params, 'path'), ...parametersOf(door.query, 'query')],
    ...bodyOf(door),
    responses: { '200': successOf(door), ...Object.fromEntries(refusals.map((status) => [status, REFUSED])) },
  };
}

const REFUSAL = {
  type: 'object',
  required: ['code', 'sentence'],
  properties: {
    code: { type: 'string', description: 'Stable name of the refusal' },
    sentence: { type: 'string', description: 'The refusal in the language of the request' },
    field: { type: 'string' },
    values: { type: 'object' },
    records: { type: 'array', items: { type: 'string' } },
  },
};

const COMPONENTS = {
  securitySchemes: {
    token: { type: 'http', scheme: 'bearer', description: 'An API token made in the settings' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'entente',
      description: 'A browser session; entente-sample for the sample business',
    },
  },
  responses: {
    Refused: {
      description: 'Refused, with every reason',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['refusals'],
            properties: { refusals: { type: 'array', items: REFUSAL } },
          },
        },
      },
    },
  },
};

/**
 * The OpenAPI 3.1 document of a list of doors, from the same schemas that validate.
 * @see https://spec.openapis.org/oas/v3.1.1
 */
export function openApiDocument(doors: readonly Door[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const door of doors) {
    const path = openApiPath(door.path);
    const method = door.method.toLowerCase() as Lowercase<Method>;
    paths[path] = { ...paths[path], [method]: operationOf(door) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version: '1',
      summary: 'Client relations of a freelancer or a small firm: records, penalties, payment behaviour, reminders.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    paths,
    components: COMPONENTS,
  };
}
