/** Somebody here. Whatever else is known of them stays with them. */
interface Somebody {
  id: string;
}

export interface Presence<Person extends Somebody> {
  /** Null: not told yet. */
  count: number | null;
  /** Who is here, by id, in the order they came. */
  here: ReadonlyMap<string, Person>;
  writing: readonly { attendance: Person; agendaItem: { id: string } }[];
}

export interface PresenceChange<Person extends Somebody> {
  /** This is the whole state, not a change. */
  reset: boolean;
  count: number;
  joined: readonly Person[];
  left: readonly string[];
  writing: Presence<Person>["writing"];
}

export const nobodyKnown: Presence<never> = {
  count: null,
  here: new Map<string, never>(),
  writing: [],
};

/** The state after a change was told. A change that comes twice changes nothing. */
export function nextPresence<Person extends Somebody>(
  state: Presence<Person>,
  change: PresenceChange<Person>,
): Presence<Person> {
  const here = change.reset ? new Map<string, Person>() : new Map(state.here);
  for (const id of change.left) here.delete(id);
  for (const person of change.joined) here.set(person.id, person);
  return { count: change.count, here, writing: change.writing };
}

/** The same people, one of them as they are now; who is not here stays away. */
export function withPerson<Person extends Somebody>(
  state: Presence<Person>,
  person: Person,
): Presence<Person> {
  if (!state.here.has(person.id)) return state;
  return { ...state, here: new Map(state.here).set(person.id, person) };
}

interface Seated extends Somebody {
  seat: { id: string; name: string } | null;
}

export interface Delegation<Person> {
  /** Null: those who sit for nobody (yet). */
  seat: { id: string; name: string } | null;
  people: readonly Person[];
}

/** People by whom they sit for: delegations by name, those without a seat last. */
export function byDelegation<Person extends Seated & { name: string }>(
  people: Iterable<Person>,
  collator: Intl.Collator,
): readonly Delegation<Person>[] {
  const groups = new Map<string, { seat: Delegation<Person>["seat"]; people: Person[] }>();
  for (const person of people) {
    const key = person.seat?.id ?? "";
    const group = groups.get(key) ?? { seat: person.seat, people: [] };
    group.people.push(person);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    group.people.sort((one, other) => collator.compare(one.name, other.name));
  }
  return [...groups.values()].sort((one, other) => {
    if (!one.seat || !other.seat) return Number(!one.seat) - Number(!other.seat);
    return collator.compare(one.seat.name, other.seat.name);
  });
}
