import { circleOf } from '@zabota/contract';
import type { Item } from '../../content/content.file.js';
import type { Edition } from '../../content/content.js';
import { finding, type Finding } from './finding.js';
import type { RequirementItem } from './requirement.file.js';

type Requirement = Item<RequirementItem>;

/**
 * Names that a requirement uses must lead somewhere, its rules must not turn in
 * a circle, and its editions must follow one another.
 */
export function checkRequirements(
  items: readonly Requirement[],
  edition: Edition,
): readonly Finding[] {
  return [
    ...items.flatMap((item) => checkOne(item, edition)),
    ...checkEditions(items),
    ...checkLists(edition),
  ];
}

function checkOne({ value }: Requirement, edition: Edition): Finding[] {
  const { file, lines } = value;
  const rulebook = edition.rulebook.get('rulebook')?.value;
  const fault = (at: string, what: string): Finding => finding(file, lines[at] ?? 1, what);
  const missing = (at: string, kind: string, id: string, where: string): Finding =>
    fault(at, `there is no ${kind} "${id}". Add ${where}, or name another.`);
  const found: Finding[] = [];
  if (!edition.acts.has(value.act))
    found.push(missing('/act', 'act', value.act, `acts/${value.act}.yaml`));
  if (!edition.controls.has(value.control))
    found.push(
      missing('/control', 'control body', value.control, `controls/${value.control}.yaml`),
    );
  if (!rulebook?.fields.some(({ id }) => id === value.field))
    found.push(missing('/field', 'field', value.field, 'it to rulebook/rulebook.yaml'));
  value.situations.forEach((situation, index) => {
    if (!rulebook?.situations.some(({ id }) => id === situation))
      found.push(
        missing(`/situations/${index}`, 'situation', situation, 'it to rulebook/rulebook.yaml'),
      );
  });
  if (value.checklist && !edition.checklists.has(value.checklist))
    found.push(
      missing('/checklist', 'check list', value.checklist, `checklists/${value.checklist}.yaml`),
    );
  value.related?.forEach((id, index) => {
    if (!edition.requirements.has(id))
      found.push(missing(`/related/${index}`, 'requirement', id, `${id}.ru.md`));
  });
  return [...found, ...checkRules(value, fault)];
}

function checkRules(
  { questions = [], conditions = [] }: RequirementItem,
  fault: (at: string, what: string) => Finding,
): Finding[] {
  const answers = new Map(
    questions.map(({ id, answers: given }) => [
      id,
      given?.map((answer) => answer.id) ?? ['yes', 'no'],
    ]),
  );
  const ids = new Set(conditions.map(({ id }) => id));
  const found = conditions.flatMap(({ id, any }, index) =>
    any.flatMap((test) => {
      if ('condition' in test)
        return ids.has(test.condition)
          ? []
          : [
              fault(
                `/conditions/${index}`,
                `condition "${id}" rests on "${test.condition}", which is not there. Name another.`,
              ),
            ];
      const known = answers.get(test.question);
      if (!known)
        return [
          fault(
            `/conditions/${index}`,
            `condition "${id}" asks for "${test.question}", which is no question. Add it.`,
          ),
        ];
      return test.is
        .filter((answer) => !known.includes(answer))
        .map((answer) =>
          fault(
            `/conditions/${index}`,
            `condition "${id}" waits for the answer "${answer}". "${test.question}" has ${known.join(', ')}.`,
          ),
        );
    }),
  );
  const circle = circleOf(conditions);
  if (circle)
    found.push(
      fault(
        '/conditions',
        `the conditions ${circle.join(' → ')} rest on one another. Cut the circle.`,
      ),
    );
  return found;
}

function checkEditions(items: readonly Requirement[]): Finding[] {
  const found: Finding[] = [];
  const seen = new Map<string, string>();
  for (const { id, from, value } of items) {
    const key = `${id} ${from}`;
    if (seen.has(key))
      found.push(
        finding(
          value.file,
          value.lines['/effective-from'] ?? 1,
          `an edition from ${from} is there already: ${seen.get(key)}.`,
        ),
      );
    seen.set(key, value.file);
    const end = value['effective-to'];
    if (end !== undefined && end < from)
      found.push(
        finding(
          value.file,
          value.lines['/effective-to'] ?? 1,
          `it ends on ${end}, before it begins on ${from}. Mend one day.`,
        ),
      );
  }
  return found;
}

/** Questions of check lists name requirements and clauses that are there. */
const checkLists = ({ checklists, requirements, services, rulebook }: Edition): Finding[] =>
  [...checklists.values()].flatMap(({ id, value }) => {
    const file = `checklists/${id}.yaml`;
    const found: Finding[] = [];
    if (!rulebook.get('rulebook')?.value.fields.some((field) => field.id === value.field))
      found.push(
        finding(file, 1, `there is no field "${value.field}". Add it to rulebook/rulebook.yaml.`),
      );
    if (value.declaration && !services.has(value.declaration.service))
      found.push(
        finding(file, 1, `there is no service "${value.declaration.service}". Name another.`),
      );
    for (const question of value.questions) {
      if (!question.requirement) continue;
      const requirement = requirements.get(question.requirement)?.value;
      const clauses = requirement?.texts.ru.clauses.map((clause) => clause.id) ?? [];
      if (!requirement)
        found.push(
          finding(
            file,
            1,
            `question "${question.id}": there is no requirement "${question.requirement}". Name another.`,
          ),
        );
      else if (question.clause && !clauses.includes(question.clause))
        found.push(
          finding(
            file,
            1,
            `question "${question.id}": there is no clause "${question.clause}". It has ${clauses.join(', ')}.`,
          ),
        );
    }
    return found;
  });
