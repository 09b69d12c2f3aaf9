import { loadModule, parseSync } from "libpg-query";
import type { Statement } from "@/tests/integration/db/support/watch-sql";

await loadModule();

/** A node of PostgreSQL's own parse tree. */
// biome-ignore lint/suspicious/noExplicitAny: the tree has some two hundred kinds of nodes
type Node = any;

/** A table of a team that a query reads or writes; `bound` once only the team's rows are left of it. */
type Relation = { name: string; alias: string; key: string; bound: boolean };
type Scope = { relations: Relation[]; derived: Set<string>; outer: Scope | null };
/** That a key equals something; `only` is the one table that the condition narrows, if not all. */
type Condition = { left: Node; right: Node; only: Set<Relation> | null };

/**
 * Which tables of teams a statement reads or writes without being narrowed to the team: each must have
 * its key (`team_id`, of teams `id`) equal, in what the rows have to satisfy, to a parameter that holds
 * the team's number or to the key of a table that has; a row that is added must get it so. To choose,
 * order or return the key is not enough, nor is a number that happens to be the same elsewhere.
 */
export function looseTables(
  { text, values }: Statement,
  isTeam: (value: unknown) => boolean,
  teamTables: ReadonlySet<string>,
): string[] {
  return new Check(values, isTeam, teamTables).of(text);
}

class Check {
  readonly #loose: string[] = [];

  constructor(
    private readonly values: unknown[],
    private readonly isTeamNumber: (value: unknown) => boolean,
    private readonly teamTables: ReadonlySet<string>,
  ) {}

  of(text: string): string[] {
    for (const { stmt } of parseSync(text).stmts ?? []) this.#visit(stmt, null);
    return this.#loose;
  }

  /** Looks for queries in any part of the tree. */
  #visit(node: Node, scope: Scope | null): void {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) {
      for (const one of node) this.#visit(one, scope);
      return;
    }
    for (const [kind, inside] of Object.entries<Node>(node)) {
      if (kind === "SelectStmt" || kind === "larg" || kind === "rarg") {
        if (kind === "SelectStmt" || inside.op !== undefined) {
          this.#query(inside, inside.fromClause, scope);
          continue;
        }
      }
      if (kind === "UpdateStmt" || kind === "DeleteStmt") {
        const others = inside.fromClause ?? inside.usingClause ?? [];
        this.#query(inside, [{ RangeVar: inside.relation }, ...others], scope);
      } else if (kind === "InsertStmt") this.#insert(inside, scope);
      else this.#visit(inside, scope);
    }
  }

  #query(query: Node, from: Node[] | undefined, outer: Scope | null): Scope {
    const scope: Scope = { relations: [], derived: this.#named(query, outer), outer };
    const conditions: Condition[] = [];
    for (const item of from ?? []) this.#from(item, scope, conditions);
    this.#bind(scope, conditions, query.whereClause);
    for (const { name, bound } of scope.relations) if (!bound) this.#loose.push(name);
    const { relation, ...rest } = query;
    this.#visit(rest, scope);
    return scope;
  }

  /** Names that stand for queries, whose rows are checked where they are written. */
  #named({ withClause }: Node, outer: Scope | null): Set<string> {
    const names = (withClause?.ctes ?? []).map((cte: Node) => cte.CommonTableExpr.ctename);
    return new Set<string>([...(outer?.derived ?? []), ...names]);
  }

  /** Takes down a table of the from clause and the conditions of its joins. */
  #from(item: Node, scope: Scope, conditions: Condition[]): Relation[] {
    const { RangeVar: table, JoinExpr: join, RangeSubselect: query } = item;
    if (query) {
      if (query.alias) scope.derived.add(query.alias.aliasname);
      return [];
    }
    if (join) {
      const left = this.#from(join.larg, scope, conditions);
      const right = this.#from(join.rarg, scope, conditions);
      // An outer join keeps rows of one side whatever its condition says.
      const narrowed = { JOIN_INNER: null, JOIN_LEFT: new Set(right), JOIN_RIGHT: new Set(left) };
      const only = narrowed[join.jointype as keyof typeof narrowed];
      if (only !== undefined) {
        for (const one of conjuncts(join.quals)) conditions.push(...equalities(one, only));
      }
      return [...left, ...right];
    }
    if (!table) return [];
    const alias = table.alias?.aliasname ?? table.relname;
    if (scope.derived.has(table.relname) && table.schemaname === undefined) {
      scope.derived.add(alias);
      return [];
    }
    if (!this.teamTables.has(table.relname)) return [];
    const key = table.relname === "teams" ? "id" : "team_id";
    const relation = { name: table.relname, alias, key, bound: false };
    scope.relations.push(relation);
    return [relation];
  }

  /** Marks the tables that the conditions leave only the team's rows of. */
  #bind(scope: Scope, conditions: Condition[], where: Node): void {
    const parts = conjuncts(where);
    const all = [...conditions, ...parts.flatMap((part) => equalities(part, null))];
    for (let before = -1; before !== count(scope); ) {
      before = count(scope);
      for (const { left, right, only } of all) {
        this.#narrow(scope, left, right, only);
        this.#narrow(scope, right, left, only);
      }
      for (const part of parts) this.#bindByEach(scope, part);
    }
  }

  /** A table is narrowed by alternatives where each of them narrows it. */
  #bindByEach(scope: Scope, part: Node): void {
    if (part.BoolExpr?.boolop !== "OR_EXPR") return;
    const results = part.BoolExpr.args.map((alternative: Node) => {
      const copy = { ...scope, relations: scope.relations.map((one) => ({ ...one })) };
      this.#bind(copy, [], alternative);
      return copy.relations;
    });
    for (const [index, relation] of scope.relations.entries()) {
      if (results.every((one: Relation[]) => one[index]?.bound)) relation.bound = true;
    }
  }

  #narrow(scope: Scope, column: Node, other: Node, only: Set<Relation> | null): void {
    const relation = this.#keyOf(column, { ...scope, outer: null });
    if (!relation || relation.bound || (only && !only.has(relation))) return;
    if (this.#isTeam(other, scope)) relation.bound = true;
  }

  /** The table whose key a column is. */
  #keyOf(node: Node, scope: Scope): Relation | null {
    const names: string[] | undefined = node?.ColumnRef?.fields.map(
      (field: Node) => field.String?.sval,
    );
    if (!names) return null;
    const column = names.at(-1);
    const table = names.at(-2);
    for (let one: Scope | null = scope; one !== null; one = one.outer) {
      const found = one.relations.filter(
        ({ alias, key }) => key === column && (table === undefined || table === alias),
      );
      if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    }
    return null;
  }

  /** Whether a value is the team's number: given as such, or the key of a table that is narrowed to it. */
  #isTeam(node: Node, scope: Scope): boolean {
    if (node?.TypeCast) return this.#isTeam(node.TypeCast.arg, scope);
    if (node?.ParamRef) return this.#is(this.values[node.ParamRef.number - 1]);
    if (node?.A_Const) return this.#is(node.A_Const.ival?.ival);
    if (node?.List) return node.List.items.every((one: Node) => this.#isTeam(one, scope));
    if (node?.A_ArrayExpr) {
      return node.A_ArrayExpr.elements.every((one: Node) => this.#isTeam(one, scope));
    }
    const relation = this.#keyOf(node, scope);
    if (relation) return relation.bound;
    const names = node?.ColumnRef?.fields.map((field: Node) => field.String?.sval);
    return names?.length > 1 && names.at(-1) === "team_id" && isDerived(names.at(-2), scope);
  }

  #is(value: unknown): boolean {
    if (Array.isArray(value)) return value.length > 0 && value.every((one) => this.#is(one));
    return this.isTeamNumber(value);
  }

  #insert(insert: Node, outer: Scope | null): void {
    const { relation, cols = [], selectStmt, withClause } = insert;
    const named: Scope = { relations: [], derived: this.#named(insert, outer), outer };
    this.#visit(withClause, named);
    const query = selectStmt?.SelectStmt;
    const inside = query ? this.#query(query, query.fromClause, named) : named;
    // A new team gets its number from the database.
    if (!this.teamTables.has(relation.relname) || relation.relname === "teams") return;
    const place = cols.findIndex((one: Node) => one.ResTarget.name === "team_id");
    const rows: Node[] = query?.valuesLists
      ? query.valuesLists.map((row: Node) => row.List.items[place])
      : [query?.targetList?.[place]?.ResTarget?.val];
    if (place < 0 || !rows.every((value) => this.#isTeam(value, inside))) {
      this.#loose.push(relation.relname);
    }
  }
}

function count({ relations }: Scope): number {
  return relations.filter(({ bound }) => bound).length;
}

function isDerived(name: string | undefined, scope: Scope): boolean {
  for (let one: Scope | null = scope; one !== null; one = one.outer) {
    if (name !== undefined && one.derived.has(name)) return true;
  }
  return false;
}

function conjuncts(node: Node): Node[] {
  if (!node) return [];
  return node.BoolExpr?.boolop === "AND_EXPR" ? node.BoolExpr.args.flatMap(conjuncts) : [node];
}

/** The equalities that one condition demands: of values, of rows, of a value and each of a list. */
function equalities(node: Node, only: Set<Relation> | null): Condition[] {
  const link = node.SubLink;
  if (link?.subLinkType === "ANY_SUBLINK" && link.testexpr) {
    const targets: Node[] = link.subselect.SelectStmt?.targetList ?? [];
    return cells(link.testexpr).flatMap((left, index) =>
      // The rows of the query that is asked are the team's, which is checked there.
      targets[index]?.ResTarget?.val?.ColumnRef?.fields.at(-1)?.String?.sval === "team_id"
        ? [{ left, right: { List: { items: [] } }, only }]
        : [],
    );
  }
  const { kind, lexpr, rexpr, name } = node.A_Expr ?? {};
  if (name?.at(-1)?.String?.sval !== "=") return [];
  if (kind === "AEXPR_OP" || kind === "AEXPR_OP_ANY") {
    const right = cells(rexpr);
    return cells(lexpr).map((left, index) => ({ left, right: right[index], only }));
  }
  if (kind !== "AEXPR_IN") return [];
  const rows: Node[][] = rexpr.List.items.map(cells);
  return cells(lexpr).map((left, index) => ({
    left,
    right: { List: { items: rows.map((row) => row[index]) } },
    only,
  }));
}

function cells(node: Node): Node[] {
  return node?.RowExpr ? node.RowExpr.args : [node];
}
