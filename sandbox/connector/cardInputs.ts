import { asArray, isObject, type Json } from '../http/json.js';

/** An input is empty or wrong, so the client does not send. The person sees the input's error message. */
class InputRefused extends Error {
  constructor(
    readonly inputId: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a person fills in: input id -> value. */
export type Filled = Record<string, string | number | boolean>;

/**
 * The values that a client sends with a click, as texts, without empty ones. Filled values win. Throws `InputRefused`.
 */
export function gatherInputs(inputs: Json[], filled: Filled): Record<string, string> {
  const strange = Object.keys(filled).find((id) => !inputs.some((input) => input.id === id));
  if (strange)
    throw new Error(
      `The card has no input '${strange}', only: ${inputs.map((input) => String(input.id)).join(', ')}`,
    );
  const values: Record<string, string> = {};
  for (const input of inputs) {
    const id = String(input.id);
    const value = valueOf(input, filled[id]);
    validate(input, id, value);
    if (value !== '') values[id] = value;
  }
  return values;
}

function valueOf(input: Json, given: Filled[string] | undefined): string {
  if (input.type === 'Input.Toggle') return toggle(input, given);
  return String(given ?? text(input.value));
}

function toggle(input: Json, given: Filled[string] | undefined): string {
  const on = text(input.valueOn) || 'true';
  const off = text(input.valueOff) || 'false';
  if (typeof given === 'boolean') return given ? on : off;
  return String(given ?? (text(input.value) || off));
}

function validate(input: Json, id: string, value: string): void {
  const refuse = (why: string): never => {
    throw new InputRefused(id, text(input.errorMessage) || `${id}: ${why}`);
  };
  const missing = input.type === 'Input.Toggle' ? value !== (text(input.valueOn) || 'true') : value === '';
  if (input.isRequired === true && missing) refuse('is required');
  if (value === '') return;
  if (typeof input.regex === 'string' && !new RegExp(input.regex).test(value))
    refuse('does not have the asked form');
  if (typeof input.maxLength === 'number' && value.length > input.maxLength) refuse('is too long');
  if (input.type === 'Input.Number' && Number.isNaN(Number(value))) refuse('is not a number');
  if (input.type === 'Input.ChoiceSet') checkChoice(input, value, refuse);
}

/** A people picker (microsoft-apis.md D5) offers the whole directory. Other choice sets offer only their choices. */
function checkChoice(input: Json, value: string, refuse: (why: string) => never): void {
  if (isObject(input['choices.data'])) return;
  const offered = asArray(input.choices).flatMap((choice) => (isObject(choice) ? [text(choice.value)] : []));
  const chosen = input.isMultiSelect === true ? value.split(',') : [value];
  const strange = chosen.find((one) => !offered.includes(one));
  if (strange !== undefined) refuse(`'${strange}' is not one of the choices ${offered.join(', ')}`);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
