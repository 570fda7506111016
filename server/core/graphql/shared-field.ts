import { Extensions, Field, FieldResolver } from "type-graphql";

type ReturnType = NonNullable<Parameters<typeof Field>[0]>;
type Options = NonNullable<Parameters<typeof FieldResolver>[1]>;
type TypeFunction = Extract<ReturnType, (...args: never[]) => unknown>;

/**
 * A field that is the same for everybody in the same role in a room (RT6): only documents whose
 * every selected field is such a one are executed once for all. Plain `@Field` is never shared.
 */
export function SharedField(
  type: TypeFunction,
  options?: Options,
): PropertyDecorator & MethodDecorator {
  return both(Field(type, options));
}

/** The same for a field that a resolver class computes. */
export function SharedFieldResolver(type: TypeFunction, options?: Options): MethodDecorator {
  return both(FieldResolver(type, options));
}

function both(field: MethodDecorator): PropertyDecorator & MethodDecorator {
  const shareable: MethodDecorator = Extensions({ shareable: true });
  return (target: object, name: string | symbol, descriptor?: PropertyDescriptor) => {
    field(target, name, descriptor!);
    shareable(target, name, descriptor!);
  };
}
