import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

const adminUrl = inject("adminDatabaseUrl");
const database = `test_${randomUUID().replaceAll("-", "")}`;

const admin = new Client({ connectionString: adminUrl });
await admin.connect();
await admin.query(`create database ${database} template walltime_template`);
await admin.end();

const url = new URL(adminUrl);
url.pathname = `/${database}`;
process.env.DATABASE_URL = url.href;
