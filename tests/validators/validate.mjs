// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

// Gives exports to parsers and databases that others wrote. Runs in the folder where install put them:
//
//     node validate.mjs FORMAT FILE [FORMAT FILE]...
//
// Prints a line per problem, and ends with 1 when there was one.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const text = (file) => readFileSync(file, 'utf8');
const isMap = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/// YAML with CloudFormation's short forms as the maps they stand for, JSON as it is.
async function readTemplate(file) {
  const { parse } = await import('yaml');
  const tag = (name, key) => ['scalar', 'seq', 'map'].map((kind) => ({
    tag: name,
    collection: kind === 'scalar' ? undefined : kind,
    resolve: (node) => ({ [key]: kind === 'scalar' ? node : node.toJSON() }),
  }));
  const names = ['Sub', 'Join', 'Select', 'Split', 'If', 'Equals', 'FindInMap', 'Base64'];
  const tags = [
    ...tag('!Ref', 'Ref'),
    { tag: '!GetAtt', resolve: (node) => {
      const cut = node.lastIndexOf('.');
      return { 'Fn::GetAtt': [node.slice(0, cut), node.slice(cut + 1)] };
    } },
    ...names.flatMap((name) => tag(`!${name}`, `Fn::${name}`)),
  ];
  return file.endsWith('.json') ? JSON.parse(text(file)) : parse(text(file), { customTags: tags });
}

function* nodesOf(value, path = '') {
  yield [path, value];
  if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* nodesOf(inner, `${path}/${key}`);
}

const isIntrinsic = (value) =>
  isMap(value) && Object.keys(value).length === 1 && /^(Ref|Fn::.*)$/.test(Object.keys(value)[0]);

/// Names, requiredness and kinds of properties at every depth, from AWS's own schemas.
function checkProperties(db, properties, value, path, problem) {
  for (const key of Object.keys(value))
    if (!(key in properties)) problem(`${path}/${key}: no such property`);
  for (const [key, property] of Object.entries(properties)) {
    if (!(key in value)) {
      if (property.required) problem(`${path}: ${key} is missing`);
      continue;
    }
    checkValue(db, property.type, value[key], `${path}/${key}`, problem);
  }
}

function checkValue(db, type, value, path, problem) {
  if (isIntrinsic(value)) return;
  const kind = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
  const expects = (...kinds) => kinds.includes(kind) || problem(`${path}: ${kind} where ${kinds[0]} is due`);
  switch (type.type) {
    case 'ref':
      if (expects('object')) checkProperties(db, db.get('typeDefinition', type.reference.$ref).properties, value, path, problem);
      return;
    case 'array':
      if (expects('list')) value.forEach((item, i) => checkValue(db, type.element, item, `${path}/${i}`, problem));
      return;
    case 'map':
      if (expects('object'))
        for (const [key, item] of Object.entries(value)) checkValue(db, type.element, item, `${path}/${key}`, problem);
      return;
    case 'string': return void expects('string', 'number', 'boolean');
    case 'number':
    case 'integer': return void expects('number', 'string');
    case 'boolean': return void expects('boolean', 'string');
    default:
  }
}

async function cloudFormation(file, problem) {
  const { loadAwsServiceSpec } = await import('@aws-cdk/aws-service-spec');
  const db = await loadAwsServiceSpec();
  const template = await readTemplate(file);
  const resources = template.Resources ?? {};
  if (!Object.keys(resources).length) problem('no resources');
  for (const [id, resource] of Object.entries(resources)) {
    if (resource.Type.startsWith('AWS::Serverless::')) {
      if (template.Transform !== 'AWS::Serverless-2016-10-31') problem(`${id}: SAM's transform is missing`);
      continue;
    }
    const known = db.lookup('resource', 'cloudFormationType', 'equals', resource.Type);
    if (!known.length) problem(`${id}: ${resource.Type} does not exist`);
    else checkProperties(db, known[0].properties, resource.Properties ?? {}, id, problem);
    for (const other of [resource.DependsOn ?? []].flat()) if (!(other in resources)) problem(`${id}: depends on ${other}`);
  }
  const made = /\.(Alias|Version|Stage|Deployment)$/; // What SAM makes beside a resource.
  const isKnown = (id) =>
    id.startsWith('AWS::') || id in resources || id in (template.Parameters ?? {})
    || (template.Transform && made.test(id) && id.replace(made, '') in resources);
  for (const [path, value] of nodesOf(template)) {
    if (!isIntrinsic(value)) continue;
    const [[key, content]] = Object.entries(value);
    const targets = key === 'Ref' ? [content] : key === 'Fn::GetAtt' ? [content[0]]
      : key === 'Fn::Sub' ? [...content.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1]) : [];
    for (const target of targets)
      if (!isKnown(target) && !isKnown(target.split('.')[0])) problem(`${path}: ${target} does not exist`);
  }
}

async function terraform(file, problem) {
  const { parse } = await import('@cdktf/hcl2json');
  const module = file.endsWith('.json') ? JSON.parse(text(file)) : await parse(file, text(file));
  const known = new Set();
  for (const [prefix, group] of [['', module.resource], ['data.', module.data]])
    for (const [type, names] of Object.entries(group ?? {}))
      for (const name of Object.keys(names)) known.add(`${prefix}${type}.${name}`);
  for (const name of Object.keys(module.variable ?? {})) known.add(`var.${name}`);
  const reference = /(?<![\w.])((?:data\.)?aws_\w+\.\w+|var\.\w+)/g;
  for (const [path, value] of nodesOf(module))
    if (typeof value === 'string' && (value.includes('${') || path.includes('depends_on')))
      for (const [, name] of value.matchAll(reference))
        if (!known.has(name)) problem(`${path}: ${name} is not declared`);
}

async function openApi(file, problem) {
  const { createConfig, lintFromString } = await import('@redocly/openapi-core');
  const config = await createConfig({
    extends: ['minimal'],
    rules: { struct: 'error', 'path-parameters-defined': 'error', 'no-identical-paths': 'error' },
  });
  const problems = await lintFromString({ source: text(file), absoluteRef: file, config });
  for (const { severity, message, location } of problems)
    if (severity === 'error') problem(`${location?.[0]?.pointer ?? ''}: ${message}`);
}

async function mermaid(file, problem) {
  const { JSDOM } = await import('jsdom');
  const dom = new JSDOM('<!doctype html><body></body>');
  Object.assign(globalThis, { window: dom.window, document: dom.window.document });
  const { default: parser } = await import('mermaid');
  parser.initialize({ startOnLoad: false });
  await parser.parse(text(file)).catch((error) => problem(error.message));
}

async function drawio(file, problem) {
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  const verdict = XMLValidator.validate(text(file));
  if (verdict !== true) return problem(`line ${verdict.err.line}: ${verdict.err.msg}`);
  const isArray = (name) => ['mxCell', 'UserObject'].includes(name);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray });
  const { root } = parser.parse(text(file)).mxfile.diagram.mxGraphModel;
  const cells = new Map(root.mxCell.map((cell) => [cell.id, cell]));
  for (const object of root.UserObject ?? []) cells.set(object.id, object.mxCell[0]);
  for (const [id, cell] of cells) {
    for (const end of ['parent', 'source', 'target'])
      if (cell[end] !== undefined && !cells.has(cell[end])) problem(`${id}: ${end} ${cell[end]} does not exist`);
    if ((cell.vertex || cell.edge) && !cell.mxGeometry) problem(`${id}: no geometry`);
  }
}

/// A program of the system that takes the file; its complaint is the problem.
const program = (name, ...options) => (file, problem) => {
  try {
    execFileSync(name, [...options, file], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    problem(error.code === 'ENOENT' ? `${name} is not installed` : String(error.stderr).trim() || `${name} failed`);
  }
};

const validators = {
  cloudformation: cloudFormation, 'cloudformation-json': cloudFormation, sam: cloudFormation,
  terraform, 'terraform-json': terraform, openapi: openApi, 'openapi-json': openApi,
  mermaid, drawio,
  dot: program('dot', '-Tsvg', '-o', '/dev/null'),
  svg: program('rsvg-convert'),
  pdf: program('qpdf', '--check'),
  'aws-cli': program('bash', '-n'),
};

const [, , ...words] = process.argv;
for (let i = 0; i + 1 < words.length; i += 2) {
  const [format, file] = [words[i], words[i + 1]];
  const problem = (message) => {
    console.log(`${file}: ${message}`);
    process.exitCode = 1;
    return false;
  };
  try {
    if (format in validators) await validators[format](file, problem);
  } catch (error) {
    problem(error.message);
  }
}
