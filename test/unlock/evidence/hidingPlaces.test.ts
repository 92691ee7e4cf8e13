import { describe, expect, it } from 'vitest';
import { isOutOfSight } from '../../../bot/unlock/evidence/hidingPlaces.js';

// Exchange has only the names of folders, in the language of the mailbox.

describe('a folder is out of sight', () => {
  it.each([
    ...['Silinmiş Öğeler', 'Odstraněná pošta', 'Törölt elemek', 'Удаленные', 'Διαγραμμένα'],
    ...['削除済みアイテム', '已删除邮件', '刪除的郵件', '지운 편지함', 'RSS-каналы'],
  ])('by its name in the language of the mailbox: %s', (name) => {
    expect(isOutOfSight(name)).toBe(true);
  });

  it.each(['Inbox\\\u00a0', 'Inbox\\ ', '\u00a0', 'Inbox\\\u200b'])(
    'by a name that nobody sees: %j',
    (folder) => {
      expect(isOutOfSight(folder)).toBe(true);
    },
  );

  it.each(['Inbox\\Projects', 'Inbox', '\\Inbox\\Projects\\', 'Inbox\\Old mail'])('not by %s', (folder) => {
    expect(isOutOfSight(folder)).toBe(false);
  });
});
