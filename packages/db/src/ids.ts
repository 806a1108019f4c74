import { v7 } from "uuid";

/** A new id. Ids made later sort later, so that indexes grow at one end. */
export const uuidv7 = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether `text` can be a record's id. Asking the database for another text would be an error, not "no such record". */
export const isUuid = (text: string): boolean => UUID.test(text);
