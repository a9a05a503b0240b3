-- Every row of a small site as version 0.1 wrote it, by its own functions. Never edited: a site out there looks like this.
-- Left out: page_change, a log that is pruned each hour.
INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "logs", "rolled_back_at", "started_at", "applied_steps_count") VALUES
('359f773e-3b87-4f3c-ac53-97e10057d787', '69440bdf48ab6d72649011a3d8dcd9f828918b1acf1019895a7a3972afa83c1d', '2026-11-27 21:21:17.732+00', '20261123000000_init', NULL, NULL, '2026-11-27 21:21:17.655+00', '1'),
('8cdb53ee-c5df-4762-8a11-6353a73724e0', '43978002b99dff48eea5f530e5d199b358e1b7873cf2693b3ee8126d1c2d6558', '2026-11-27 21:21:17.745+00', '20261123000100_rules', NULL, NULL, '2026-11-27 21:21:17.733+00', '1'),
('917d37e1-e84a-4c19-908a-0903b9cf9e65', 'c91c0df254b7d09f8f68c84407d8b79a67760bbfe2b61175a33f9a63e7f1d54d', '2026-11-27 21:21:17.76+00', '20261123000200_import_days', NULL, NULL, '2026-11-27 21:21:17.746+00', '1'),
('01080067-6db4-4dfc-b228-59007eba5f0c', 'c0120053e9e7ec35a54f33c4c65817d3a25a512208ada8a56db868be119b1264', '2026-11-27 21:21:17.765+00', '20261123000300_page_changes_by_transaction', NULL, NULL, '2026-11-27 21:21:17.761+00', '1'),
('93ce0269-d9ff-4c15-9a21-d41cea5a5f24', 'cd30e66ace214e65c80f33be57471b4a08f71881ccc041d211e7b96c296e2bb8', '2026-11-27 21:21:17.773+00', '20261123010000_accounts', NULL, NULL, '2026-11-27 21:21:17.766+00', '1'),
('4e3512b5-e3b7-4e00-b233-e925369988c2', 'b35ba39121c6722085ce242633ae94e07334727d8ef66a3f5eb7731272c3c4a4', '2026-11-27 21:21:17.786+00', '20261123020000_digest_editions', NULL, NULL, '2026-11-27 21:21:17.777+00', '1'),
('cb6cb1d3-271b-4fd6-b293-56fce9b33acf', 'b6fbaeca0f3ef7f8f29bb79d0ae5f49751538a9c303afc9763523711482c9a66', '2026-11-27 21:21:17.814+00', '20261123030000_search_index', NULL, NULL, '2026-11-27 21:21:17.789+00', '1'),
('54a7f342-9548-4d8e-bbec-bb9e1f15a579', '7a19c7033c4c97d71487665197d0fd16ee7ec19ff7c74904e25d89572926977f', '2026-11-27 21:21:17.834+00', '20261123040000_score_trending_papers', NULL, NULL, '2026-11-27 21:21:17.815+00', '1'),
('fa32b55d-77d8-4650-a897-dc3265daf329', 'de7905410fa73edd7ea366e8a1404a60de3561b61182fd15ab4ddb292c6eddc2', '2026-11-27 21:21:17.84+00', '20261123050000_paper_pages', NULL, NULL, '2026-11-27 21:21:17.836+00', '1'),
('06e367a0-5ff4-432d-9d52-72c6b39aba22', 'ffaaf536e8515f3f70eb5dc29fec41cd6c50b42237cf44eea16627acdbd99b22', '2026-11-27 21:21:17.846+00', '20261123060000_import_field_days', NULL, NULL, '2026-11-27 21:21:17.842+00', '1'),
('f08c0614-0bde-47d7-8936-95a2c2dcd392', 'cbf8d2c1ca8cfc6fae92697186320906611e8595a0caf5d14cae163858dd5018', '2026-11-27 21:21:17.853+00', '20261123070000_dumps', NULL, NULL, '2026-11-27 21:21:17.847+00', '1'),
('a22d9a77-faf8-4cc2-a22f-fd3b0c419044', '81419436a31e308f942d9caef81a9b3bee201b4f92deaf1e380db127a332164c', '2026-11-27 21:21:17.86+00', '20261123080000_digest_channels', NULL, NULL, '2026-11-27 21:21:17.854+00', '1'),
('8985ca6f-247c-4569-ac85-dc7ca1c0f1c8', '70a04e6c134a29dd2e5b894da5af27004c9582d1bd2245d562782d6cfdcfe030', '2026-11-27 21:21:17.873+00', '20261123085000_claims_and_notifications', NULL, NULL, '2026-11-27 21:21:17.862+00', '1');

INSERT INTO "account" ("provider", "provider_account_id", "user_id", "type", "refresh_token", "access_token", "expires_at", "token_type", "scope", "id_token", "session_state") VALUES
('github', '4711', '01a21ee2-59c1-71ef-8b66-cc0d92ee5a6c', 'oauth', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
('orcid', '0000-0002-1825-0097', '01a21ee2-59c1-71ef-8b66-cc0d92ee5a6c', 'oauth', NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO "api_token" ("id", "user_id", "name", "token_hash", "created_at", "last_used_at", "revoked_at") VALUES
('01a21ee2-5a42-71cd-a1dd-af87f3f9cae8', '01a21ee2-5980-73c8-8796-4256a52d474e', 'a script', 'nFvfhHTQEDcSO2TFelY72Fc4ZEgfXd10Apaxk4IByJE', '2026-11-27 21:21:20.451+00', NULL, NULL),
('01a21ee2-5a49-746c-b86f-fd480cc81757', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'the queue', 'DFIkRjUJrD7B2GtOGGId4OzJ5RJlZ5oIDm3TGgW3N_w', '2026-11-27 21:21:20.457+00', NULL, NULL),
('01a21ee2-5a4e-7152-a0ab-01d09b8ac2da', '01a21ee2-5980-73c8-8796-4256a52d474e', 'an old laptop', 'cCEpHTw6OlWNopnk2482qj3wIt-zrFZDf0JxmiPPvBs', '2026-11-27 21:21:20.462+00', NULL, '2025-12-09 12:00:00+00');

INSERT INTO "author" ("paper_id", "position", "name", "user_id", "outside_person_handle", "outside_id", "outside_status", "outside_status_changed_at", "hidden_at", "orcid") VALUES
('2512.00001', '0', 'Ada Lovelace', NULL, NULL, 'a2512.00001', NULL, NULL, NULL, NULL),
('2512.00001', '1', 'Alan Turing', NULL, NULL, 'b2512.00001', NULL, NULL, NULL, NULL),
('2512.00002', '0', 'Ada Lovelace', NULL, NULL, 'a2512.00002', NULL, NULL, NULL, NULL),
('2512.00002', '1', 'Alan Turing', NULL, NULL, 'b2512.00002', NULL, NULL, NULL, NULL),
('hep-th/9901001', '0', 'Ada Lovelace', NULL, NULL, 'ahep-th/9901001', NULL, NULL, NULL, NULL),
('hep-th/9901001', '1', 'Alan Turing', NULL, NULL, 'bhep-th/9901001', NULL, NULL, NULL, NULL),
('2512.00003', '0', 'Ada Lovelace', NULL, NULL, 'a2512.00003', NULL, NULL, NULL, NULL),
('2512.00003', '1', 'Alan Turing', NULL, NULL, 'b2512.00003', NULL, NULL, NULL, NULL),
('2512.00004', '0', 'Ada Lovelace', NULL, NULL, 'a2512.00004', NULL, NULL, NULL, NULL),
('2512.00004', '1', 'Alan Turing', NULL, NULL, 'b2512.00004', NULL, NULL, NULL, NULL),
('2512.00005', '0', 'Grace Hopper', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
('dp-yzb4j8rncp3f', '0', 'Grace Hopper', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
('dp-yzb4j8rncp3f', '1', 'Ada Reader', '01a21ee2-5980-73c8-8796-4256a52d474e', NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO "author_claim" ("id", "paper_id", "position", "user_id", "status", "proof", "created_at", "settled_at", "name") VALUES
('01a21ee2-5c24-71bf-b7cd-3c70dde6bda9', 'dp-yzb4j8rncp3f', '1', '01a21ee2-5980-73c8-8796-4256a52d474e', 'accepted', 'My name is on it.', '2026-11-27 21:21:20.932+00', '2026-11-27 21:21:20.935+00', 'Ada Reader'),
('01a21ee2-5c3f-7041-9205-d03592f6759b', '2512.00005', '0', '01a21ee2-59c1-71ef-8b66-cc0d92ee5a6c', 'pending', 'Ask my institute.', '2026-11-27 21:21:20.959+00', NULL, 'Grace Hopper'),
('01a21ee2-5c44-720a-b469-30646aa2e52f', '2512.00002', '0', '01a21ee2-59a2-7148-ae46-de041bbf6be2', 'withdrawn', 'It was I.', '2026-11-27 21:21:20.964+00', '2026-11-27 21:21:20.966+00', 'Ada Lovelace');

INSERT INTO "channel" ("name", "due_at") VALUES
('club', '2025-12-16 13:00:00+00');

INSERT INTO "channel_delivery" ("id", "channel_name", "period", "paper_ids", "status", "attempts", "claimed_at", "next_attempt_at", "sent_at", "error", "created_at") VALUES
('01a21ee2-5fb4-77ec-a987-51f34f021426', 'club', '2025-12-10', '{2512.00001,2512.00002,hep-th/9901001,dp-yzb4j8rncp3f}', 'sent', '1', '2025-12-15 18:00:00+00', NULL, '2025-12-15 18:00:00+00', NULL, '2026-11-27 21:21:21.844+00');

INSERT INTO "comment" ("id", "paper_id", "parent_id", "user_id", "outside_person_handle", "outside_id", "body", "created_at", "edited_at", "deleted_at", "hidden_at", "outside_reactions") VALUES
('01a21ee2-5aea-76d7-95ec-8e1c62cee99d', 'dp-yzb4j8rncp3f', NULL, '01a21ee2-5999-720a-814c-bb9ed5d30d81', NULL, NULL, 'My thesis, at last.', '2026-11-27 21:21:20.618+00', NULL, NULL, NULL, '[]'),
('01a21ee2-5b69-75ec-b7d0-6d9054947a58', '2512.00001', '01a21ee2-5b59-7755-a0d8-f02ed71ce594', '01a21ee2-5999-720a-814c-bb9ed5d30d81', NULL, NULL, 'Ask @ada-reader.', '2026-11-27 21:21:20.745+00', NULL, NULL, NULL, '[]'),
('01a21ee2-5b59-7755-a0d8-f02ed71ce594', '2512.00001', NULL, '01a21ee2-5980-73c8-8796-4256a52d474e', NULL, NULL, 'How small is *small*? $n < 100$', '2026-11-27 21:21:20.729+00', '2026-11-27 21:21:20.757+00', NULL, NULL, '[]'),
('01a21ee2-5ba3-7469-bfe2-b6e974ea2386', 'hep-th/9901001', '01a21ee2-5b9e-7591-af3b-0bd7b60f0656', '01a21ee2-5980-73c8-8796-4256a52d474e', NULL, NULL, 'An answer to what is gone.', '2026-11-27 21:21:20.803+00', NULL, NULL, NULL, '[]'),
('01a21ee2-5b9e-7591-af3b-0bd7b60f0656', 'hep-th/9901001', NULL, '01a21ee2-59a2-7148-ae46-de041bbf6be2', NULL, NULL, '', '2026-11-27 21:21:20.798+00', NULL, '2026-11-27 21:21:20.814+00', NULL, '[]'),
('01a21ee2-5b91-77c9-bcf9-922ecb7b67d9', '2512.00001', NULL, '01a21ee2-59a8-748a-bb44-a7d103830e81', NULL, NULL, 'Buy examples at example.org', '2026-11-27 21:21:20.785+00', NULL, NULL, '2026-11-27 21:21:20.841+00', '[]');

INSERT INTO "comment_revision" ("comment_id", "version", "body", "written_at") VALUES
('01a21ee2-5b59-7755-a0d8-f02ed71ce594', '1', 'How small is *small*? $n < 10$', '2026-11-27 21:21:20.729+00');

INSERT INTO "delivery" ("id", "digest_id", "subscriber_id", "status", "message_id", "attempts", "claimed_at", "next_attempt_at", "sent_at", "error", "created_at", "edition_id", "bounced_at", "unsubscribed_at") VALUES
('c621d644-ca29-499a-a73b-07788334484c', '01a21ee2-5ea7-7448-a15e-963d7a4950b3', '01a21ee2-5e26-7723-86c2-65bbfa0608ca', 'sent', '<daily.2025-12-09.01a21ee2-5e26-7723-86c2-65bbfa0608ca@localhost>', '1', '2025-12-09 18:00:00.087+00', NULL, '2025-12-09 18:00:00.183+00', NULL, '2026-11-27 21:21:21.563+00', '01a21ee2-5eaa-763a-a172-e38bbe608590', NULL, NULL),
('e8ac693a-12a8-4778-8c9f-80006fd4d2c7', '01a21ee2-5ea7-7448-a15e-963d7a4950b3', '01a21ee2-5d53-7409-8182-18d8cd1e5e3d', 'sent', '<daily.2025-12-09.01a21ee2-5d53-7409-8182-18d8cd1e5e3d@localhost>', '1', '2025-12-09 18:00:00.087+00', NULL, '2025-12-09 18:00:00.193+00', NULL, '2026-11-27 21:21:21.563+00', '01a21ee2-5eaa-763a-a172-e38bbe608590', NULL, NULL),
('6e483a99-3e7d-4918-8636-55ea45957cd8', '01a21ee2-5ea7-7448-a15e-963d7a4950b3', '01a21ee2-5c4f-73d8-90db-e33bc4713150', 'sent', '<daily.2025-12-09.01a21ee2-5c4f-73d8-90db-e33bc4713150@localhost>', '1', '2025-12-09 18:00:00.087+00', NULL, '2025-12-09 18:00:00.319+00', NULL, '2026-11-27 21:21:21.563+00', '01a21ee2-5eaa-763a-a172-e38bbe608590', NULL, NULL),
('21fc04a7-ba5c-4ef0-b7ce-e4764263a2f5', '01a21ee2-5fd3-77bd-9de0-138eff93e76f', '01a21ee2-5d84-7452-8527-cd485deb0ac6', 'sent', '<weekly.2025-W51.01a21ee2-5d84-7452-8527-cd485deb0ac6@localhost>', '1', '2025-12-15 18:00:00.048+00', NULL, '2025-12-15 18:00:00.206+00', NULL, '2026-11-27 21:21:21.868+00', '01a21ee2-5fe2-731b-bd59-310f4a8da2f0', NULL, NULL),
('1087de72-57ab-47be-b901-e42640c12754', '01a21ee2-5ea7-7448-a15e-963d7a4950b3', '01a21ee2-5dc1-754e-a937-30e5bf95df39', 'sent', '<daily.2025-12-09.01a21ee2-5dc1-754e-a937-30e5bf95df39@localhost>', '1', '2025-12-09 18:00:00.087+00', NULL, '2025-12-09 18:00:00.321+00', NULL, '2026-11-27 21:21:21.563+00', '01a21ee2-5eaa-763a-a172-e38bbe608590', NULL, '2025-12-10 12:00:00+00'),
('5a7a73ff-7008-4daf-9ad5-9e3d3d5f29dc', '01a21ee2-5ea7-7448-a15e-963d7a4950b3', '01a21ee2-5dd7-7500-9c1d-51ced257c58a', 'sent', '<daily.2025-12-09.01a21ee2-5dd7-7500-9c1d-51ced257c58a@localhost>', '1', '2025-12-09 18:00:00.087+00', NULL, '2025-12-09 18:00:00.321+00', NULL, '2026-11-27 21:21:21.563+00', '01a21ee2-5eaa-763a-a172-e38bbe608590', '2025-12-10 12:00:00+00', NULL),
('e899fbbe-9991-4bbf-be95-ec6ea5253b74', '01a21ee2-5ea7-7448-a15e-963d7a4950b3', '01a21ee2-5e03-713a-a097-e08026b2e104', 'sent', '<daily.2025-12-09.01a21ee2-5e03-713a-a097-e08026b2e104@localhost>', '1', '2025-12-09 18:00:00.087+00', NULL, '2025-12-09 18:00:00.321+00', NULL, '2026-11-27 21:21:21.563+00', '01a21ee2-5eaa-763a-a172-e38bbe608590', NULL, '2025-12-10 12:00:00+00');

INSERT INTO "digest" ("id", "frequency", "period", "created_at") VALUES
('01a21ee2-5ea7-7448-a15e-963d7a4950b3', 'daily', '2025-12-09', '2026-11-27 21:21:21.575+00'),
('01a21ee2-5fd3-77bd-9de0-138eff93e76f', 'weekly', '2025-W51', '2026-11-27 21:21:21.876+00');

INSERT INTO "edition" ("id", "digest_id", "key", "paper_ids", "created_at") VALUES
('01a21ee2-5eaa-763a-a172-e38bbe608590', '01a21ee2-5ea7-7448-a15e-963d7a4950b3', '4uggs-awige3exUrSi2ointU9d051JcwMORE_PXRujo', '{2512.00001,2512.00002,hep-th/9901001,dp-yzb4j8rncp3f}', '2026-11-27 21:21:21.578+00'),
('01a21ee2-5fe2-731b-bd59-310f4a8da2f0', '01a21ee2-5fd3-77bd-9de0-138eff93e76f', '4uggs-awige3exUrSi2ointU9d051JcwMORE_PXRujo', '{2512.00001,2512.00002,hep-th/9901001,dp-yzb4j8rncp3f}', '2026-11-27 21:21:21.89+00');

INSERT INTO "keyword" ("paper_id", "position", "keyword", "key") VALUES
('2512.00001', '0', 'attention', 'attention'),
('2512.00001', '1', 'updating', 'updating');

INSERT INTO "linked_repository" ("paper_id", "kind", "position", "name", "profile") VALUES
('2512.00001', 'model', '0', 'example/model', '{"id": "example/model", "likes": 1, "author": "example", "downloads": 3, "lastModified": "2025-12-08T00:00:00.000Z"}');

INSERT INTO "media" ("paper_id", "position", "kind", "url") VALUES
('2512.00001', '0', 'image', 'https://cdn-uploads.huggingface.co/example/teaser.png');

INSERT INTO "moderation_action" ("id", "moderator_id", "verb", "subject_kind", "subject_id", "reason", "detail", "created_at") VALUES
('01a21ee2-5a8e-73cc-978d-062b734fa34b', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'enter', 'paper', 'dp-yzb4j8rncp3f', NULL, '{"url": "https://example.org/thesis", "title": "A Thesis Entered by Hand"}', '2026-11-27 21:21:20.526+00'),
('01a21ee2-5b06-777c-bb73-809246012b9a', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'move', 'paper', '2512.00004', NULL, '{"to": "2099-12-31", "from": "2025-12-10"}', '2026-11-27 21:21:20.646+00'),
('01a21ee2-5b1d-7008-9ee4-b03aaba86445', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'fix', 'paper', '2512.00002', NULL, '{"before": {"title": "Migrations Without Tears", "abstract": "We study migrations without tears and find that $x^2$ suffices."}}', '2026-11-27 21:21:20.669+00'),
('01a21ee2-5be7-732b-9973-4999ea13d498', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'hide', 'comment', '01a21ee2-5b91-77c9-bcf9-922ecb7b67d9', 'An advertisement.', '{}', '2026-11-27 21:21:20.871+00'),
('01a21ee2-5c00-70d8-b9b8-baf313819fcd', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'hide', 'user', '01a21ee2-59a8-748a-bb44-a7d103830e81', 'Advertises.', '{}', '2026-11-27 21:21:20.896+00'),
('01a21ee2-5c09-7000-b311-ed97e9ba0a14', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'hide', 'paper', '2512.00003', 'A test.', '{}', '2026-11-27 21:21:20.905+00'),
('01a21ee2-5c32-747d-ba72-4ff5ba9c26e1', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'accept claim', 'paper', 'dp-yzb4j8rncp3f', NULL, '{"name": "Ada Reader", "userId": "01a21ee2-5980-73c8-8796-4256a52d474e", "position": 1}', '2026-11-27 21:21:20.946+00');

INSERT INTO "notification" ("id", "user_id", "kind", "subject_id", "paper_id", "text", "created_at", "read_at", "actor_id", "delivery_id") VALUES
('01a21ee2-5ba7-707d-a773-405244156c3b', '01a21ee2-59a2-7148-ae46-de041bbf6be2', 'reply', '01a21ee2-5ba3-7469-bfe2-b6e974ea2386', 'hep-th/9901001', 'answered you under “Strings of an Older Kind”', '2026-11-27 21:21:20.807+00', NULL, '01a21ee2-5980-73c8-8796-4256a52d474e', NULL),
('01a21ee2-5b71-706e-a2c0-a052ffdd4461', '01a21ee2-5980-73c8-8796-4256a52d474e', 'reply', '01a21ee2-5b69-75ec-b7d0-6d9054947a58', '2512.00001', 'answered you under “Attention to Small Sites”', '2026-11-27 21:21:20.753+00', NULL, '01a21ee2-5999-720a-814c-bb9ed5d30d81', '78319eb6-649b-4280-926b-800d76f6ac55'),
('01a21ee2-5c31-7711-b39d-71ea63d9b95f', '01a21ee2-5980-73c8-8796-4256a52d474e', 'claim', '01a21ee2-5c24-71bf-b7cd-3c70dde6bda9 2026-11-27T21:21:20.935Z', 'dp-yzb4j8rncp3f', 'Your claim of authorship was accepted.', '2026-11-27 21:21:20.945+00', NULL, NULL, '78319eb6-649b-4280-926b-800d76f6ac55');

INSERT INTO "notification_delivery" ("id", "user_id", "status", "attempts", "claimed_at", "next_attempt_at", "sent_at", "error", "created_at") VALUES
('78319eb6-649b-4280-926b-800d76f6ac55', '01a21ee2-5980-73c8-8796-4256a52d474e', 'sent', '1', '2026-11-27 21:22:22.257+00', NULL, '2026-11-27 21:22:22.305+00', NULL, '2026-11-27 21:21:22.267+00');

INSERT INTO "organization" ("id", "slug", "name", "avatar_url", "outside_id", "seen_on") VALUES
('1', 'example-lab', 'Example Lab', 'https://cdn-avatars.huggingface.co/example.png', 'o1', '2025-12-08');

INSERT INTO "outside_person" ("handle", "name", "avatar_url", "profile", "seen_on", "field_days", "is_member") VALUES
('outsider', 'Outside Person', '/avatars/outsider.svg', '{"_id": "s1", "isHf": false, "type": "user", "isMod": false, "isPro": false, "isHfAdmin": false}', '2025-12-08', '{}', 'false');

INSERT INTO "paper" ("id", "source", "source_url", "text_source", "title", "abstract", "author_count", "published_at", "withdrawn_at", "categories", "arxiv_comment", "journal_ref", "doi", "summary", "summary_model", "summary_hidden_at", "project_page", "github_repo", "github_repo_added_by", "github_stars", "github_stars_checked_at", "organization_id", "discussion_id", "outside_upvote_count", "outside_comment_count", "outside_seen_on", "own_upvote_count", "own_comment_count", "linked_model_total", "linked_dataset_total", "linked_space_total", "hidden_at", "created_at", "updated_at", "arxiv_updated_on", "outside_field_days", "dump_digest", "outside_trending_score") VALUES
('2512.00004', 'arxiv', NULL, 'hugging_face', 'A Paper That Waits for Its Day', 'We study a paper that waits for its day and find that $x^2$ suffices.', '2', '2025-12-10 05:00:00+00', NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2', '0', '2025-12-10', '0', '0', NULL, NULL, NULL, NULL, '2026-11-27 21:21:19.819+00', '2026-11-27 21:21:19.819+00', NULL, '{}', NULL, NULL),
('2512.00005', 'arxiv', NULL, 'arxiv', 'Known to arXiv Alone', 'It stands on no day.', '1', '2025-12-08 10:00:00+00', NULL, '{cs.CL,cs.LG}', '9 pages', 'Journal of Examples 1', '10.5555/example', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', '0', NULL, '0', '0', NULL, NULL, NULL, NULL, '2026-11-27 21:21:19.864+00', '2026-11-27 21:21:19.864+00', '2025-12-09', '{}', NULL, NULL),
('2512.00003', 'arxiv', NULL, 'hugging_face', 'A Paper That Is Hidden', 'We study a paper that is hidden and find that $x^2$ suffices.', '2', '2025-12-09 05:00:00+00', NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1', '0', '2025-12-09', '0', '0', NULL, NULL, NULL, '2026-11-27 21:21:20.898+00', '2026-11-27 21:21:19.819+00', '2026-11-27 21:21:20.9+00', NULL, '{}', NULL, NULL),
('2512.00001', 'arxiv', NULL, 'hugging_face', 'Attention to Small Sites', 'We study attention to small sites and find that $x^2$ suffices.', '2', '2025-12-08 05:00:00+00', NULL, '{}', NULL, NULL, NULL, 'Small sites, attended to.', NULL, NULL, 'https://example.org/attention', 'https://github.com/example/attention', NULL, '12', NULL, '1', NULL, '9', '2', '2025-12-09', '3', '2', '1', '0', '0', NULL, '2026-11-27 21:21:19.819+00', '2026-11-27 21:21:22.372+00', NULL, '{"media": "2025-12-08", "models": "", "spaces": "", "summary": "2025-12-08", "datasets": "", "keywords": "2025-12-08", "repository": "2025-12-08", "githubStars": "2025-12-08", "projectPage": "2025-12-08", "organization": "2025-12-08"}', NULL, NULL),
('dp-yzb4j8rncp3f', 'manual', 'https://example.org/thesis', 'moderator', 'A Thesis Entered by Hand', 'No source knows it.', '2', '2025-12-07 00:00:00+00', NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', '0', NULL, '1', '1', NULL, NULL, NULL, NULL, '2026-11-27 21:21:20.507+00', '2026-11-27 21:21:20.61+00', NULL, '{}', NULL, NULL),
('2512.00002', 'arxiv', NULL, 'moderator', 'Migrations Without Tears, Corrected', 'A moderator''s words.', '2', '2025-12-09 05:00:00+00', NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '5', '0', '2025-12-09', '1', '0', NULL, NULL, NULL, NULL, '2026-11-27 21:21:19.819+00', '2026-11-27 21:21:20.665+00', NULL, '{}', NULL, NULL),
('hep-th/9901001', 'arxiv', NULL, 'hugging_face', 'Strings of an Older Kind', 'We study strings of an older kind and find that $x^2$ suffices.', '2', '2025-12-09 05:00:00+00', NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', '0', '2025-12-09', '1', '1', NULL, NULL, NULL, NULL, '2026-11-27 21:21:19.819+00', '2026-11-27 21:21:20.801+00', NULL, '{}', NULL, NULL);

INSERT INTO "placement" ("day", "paper_id", "position", "submitter_id", "outside_submitter_handle", "submitted_at", "outside_published_at", "is_author_participating", "created_at") VALUES
('2025-12-08', '2512.00001', '0', NULL, 'outsider', NULL, NULL, 'false', '2026-11-27 21:21:19.819+00'),
('2025-12-09', '2512.00002', '0', NULL, NULL, NULL, NULL, 'false', '2026-11-27 21:21:19.819+00'),
('2025-12-09', '2512.00001', '1', NULL, NULL, NULL, NULL, 'false', '2026-11-27 21:21:19.819+00'),
('2025-12-09', 'hep-th/9901001', '2', NULL, NULL, NULL, NULL, 'false', '2026-11-27 21:21:19.819+00'),
('2025-12-09', '2512.00003', '3', NULL, NULL, NULL, NULL, 'false', '2026-11-27 21:21:19.819+00'),
('2025-12-09', 'dp-yzb4j8rncp3f', '4', '01a21ee2-5999-720a-814c-bb9ed5d30d81', NULL, '2025-12-09 12:00:00+00', NULL, 'false', '2026-11-27 21:21:20.58+00'),
('2099-12-31', '2512.00004', '0', NULL, NULL, NULL, NULL, 'false', '2026-11-27 21:21:19.819+00');

INSERT INTO "rate_limit" ("key", "points", "expire") VALUES
('subscription mail by email:kqA14BglURvC3XO-dpf__UKCcXbHFGusO6prsoWG9BA', '1', '1796419280989'),
('subscription mail by email:E8Et9i-KkQ1Hbyt-EivqV0aqLKcBw9SHTFXYU048cIw', '1', '1796419281250'),
('subscription mail by email:hH0Wd9DpRpvRN9s4GhvSnQW-6oqb7nbgmWhap8YZEGk', '1', '1796419281307'),
('subscription mail by email:xtqjFOjJ74cOLTjx6buXrsfSeoMyL2R8AgEEbeWFZqU', '1', '1796419281349'),
('subscription mail by email:02yT48DOp2NI8cmpyxlGo5vi7c35hSanewwNNhlnetM', '1', '1796419281375'),
('subscription mail by email:norSHmssNN3Vz1NpVlT5ERWB6-WBqQ0quOkOSvhfXR4', '1', '1796419281418'),
('subscription mail by email:l4hIU2GAERxQw_qJc6F9UCBOm4-GCyfuEru2rWKb2wU', '1', '1796419282059');

INSERT INTO "reaction" ("comment_id", "user_id", "emoji", "created_at") VALUES
('01a21ee2-5b59-7755-a0d8-f02ed71ce594', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'heart', '2026-11-27 21:21:20.779+00');

INSERT INTO "report" ("id", "reporter_id", "subject_kind", "subject_id", "reason", "created_at", "settled_at") VALUES
('01a21ee2-5bc1-7002-a600-84bced229aa3', '01a21ee2-5980-73c8-8796-4256a52d474e', 'comment', '01a21ee2-5b91-77c9-bcf9-922ecb7b67d9', 'An advertisement.', '2026-11-27 21:21:20.833+00', '2026-11-27 21:21:20.841+00'),
('01a21ee2-5c11-701f-95e3-aa3c77c437aa', '01a21ee2-59a2-7148-ae46-de041bbf6be2', 'paper', '2512.00002', 'Is the second author right?', '2026-11-27 21:21:20.913+00', NULL);

INSERT INTO "search_document" ("number", "paper_id", "vector", "title_words", "name_words", "text_words") VALUES
('1', '2512.00001', '''2'':17 ''ada'':22C ''alan'':24C ''attend'':21 ''attent'':1A,5B,9 ''exampl'':26C,28C ''find'':14 ''lab'':27C,29C ''lovelac'':23C ''site'':4A,12,20 ''small'':3A,11,19 ''studi'':8 ''suffic'':18 ''to'':2A ''ture'':25C ''updat'':6B ''x'':16', '4', '8', '14'),
('3', 'hep-th/9901001', '''2'':17 ''ada'':19C ''alan'':21C ''an'':3A ''find'':14 ''kind'':5A,12 ''lovelac'':20C ''of'':2A ''older'':4A,11 ''string'':1A,8 ''studi'':7 ''suffic'':18 ''ture'':22C ''x'':16', '5', '6', '12'),
('5', '2512.00004', '''2'':21 ''a'':1A ''ada'':23C ''alan'':25C ''day'':7A,16 ''find'':18 ''for'':5A ''it'':6A ''lovelac'':24C ''paper'':2A,11 ''studi'':9 ''suffic'':22 ''that'':3A ''ture'':26C ''wait'':4A,13 ''x'':20', '7', '6', '14'),
('6', '2512.00005', '''alon'':4A ''arxiv'':3A ''day'':9 ''grace'':10C ''hopper'':11C ''known'':1A ''stand'':6 ''to'':2A', '4', '3', '5'),
('7', 'dp-yzb4j8rncp3f', '''a'':1A ''ada'':11C ''by'':4A ''enter'':3A ''grace'':9C ''hand'':5A ''hopper'':10C ''know'':8 ''reader'':12C ''sourc'':7 ''thesi'':2A', '5', '6', '4'),
('8', '2512.00002', '''ada'':9C ''alan'':11C ''correct'':4A ''lovelac'':10C ''migrat'':1A ''moder'':6 ''tear'':3A ''ture'':12C ''without'':2A ''word'':8', '4', '6', '3');

INSERT INTO "search_statistics" ("id", "documents", "last_number", "title_words", "name_words", "text_words", "refreshed_at") VALUES
('1', '6', '8', '4.8333335', '5.8333335', '8.666667', '2026-11-27 21:21:22.178+00');

INSERT INTO "search_term" ("term", "documents") VALUES
('x', '3'),
('word', '1'),
('without', '1'),
('wait', '1'),
('updat', '1'),
('ture', '4'),
('to', '2'),
('thesi', '1'),
('that', '1'),
('tear', '1'),
('suffic', '3'),
('studi', '3'),
('string', '1'),
('stand', '1'),
('sourc', '1'),
('small', '1'),
('site', '1'),
('reader', '1'),
('paper', '1'),
('older', '1'),
('of', '1'),
('moder', '1'),
('migrat', '1'),
('lovelac', '4'),
('lab', '1'),
('known', '1'),
('know', '1'),
('kind', '1'),
('it', '1'),
('hopper', '2'),
('hand', '1'),
('grace', '2'),
('for', '1'),
('find', '3'),
('exampl', '1'),
('enter', '1'),
('day', '2'),
('correct', '1'),
('by', '1'),
('attent', '1'),
('attend', '1'),
('arxiv', '1'),
('an', '1'),
('alon', '1'),
('alan', '4'),
('ada', '5'),
('a', '2'),
('2', '3');

INSERT INTO "search_title_term" ("term", "impact", "number") VALUES
('attent', '0.73110193', '1'),
('site', '0.7668623', '1'),
('small', '0.7668623', '1'),
('kind', '0.7295125', '3'),
('older', '0.7295125', '3'),
('string', '0.7295125', '3'),
('day', '0.6900794', '5'),
('paper', '0.6900794', '5'),
('wait', '0.6900794', '5'),
('alon', '0.7152083', '6'),
('arxiv', '0.7152083', '6'),
('known', '0.7152083', '6'),
('enter', '0.6947738', '7'),
('hand', '0.6947738', '7'),
('thesi', '0.6947738', '7'),
('correct', '0.7152083', '8'),
('migrat', '0.7152083', '8'),
('tear', '0.7152083', '8'),
('without', '0.7152083', '8');

INSERT INTO "search_word" ("word", "documents") VALUES
('ada', '5'),
('alan', '4'),
('alone', '1'),
('arxiv', '1'),
('attention', '1'),
('corrected', '1'),
('day', '1'),
('entered', '1'),
('for', '1'),
('grace', '2'),
('hand', '1'),
('hopper', '2'),
('its', '1'),
('kind', '1'),
('known', '1'),
('lovelace', '4'),
('migrations', '1'),
('older', '1'),
('paper', '1'),
('reader', '1'),
('sites', '1'),
('small', '1'),
('strings', '1'),
('tears', '1'),
('that', '1'),
('thesis', '1'),
('turing', '4'),
('updating', '1'),
('waits', '1'),
('without', '1');

INSERT INTO "session" ("session_token", "user_id", "expires", "created_at", "user_agent") VALUES
('37TJoaqQMLbzhkFW1k-ynWYDnZ5u-AAj4ERxMJ547d8', '01a21ee2-5980-73c8-8796-4256a52d474e', '2099-04-01 00:00:00+00', '2026-11-27 21:21:20.405+00', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'),
('cwb78G0T8xdGeKPm9bz0w6nc1lYrrErerP-PwiZS6xk', '01a21ee2-5999-720a-814c-bb9ed5d30d81', '2099-04-01 00:00:00+00', '2026-11-27 21:21:20.413+00', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'),
('PFSALtSP7vbA77FlmlbJhSg9YpweaWcoTSLXTx3JvN8', '01a21ee2-59a2-7148-ae46-de041bbf6be2', '2099-04-01 00:00:00+00', '2026-11-27 21:21:20.422+00', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'),
('ORKNFyU7mbZYYjc0Wn478VH8xIr7TqM0wFJFBIAI_X8', '01a21ee2-59c1-71ef-8b66-cc0d92ee5a6c', '2099-04-01 00:00:00+00', '2026-11-27 21:21:20.424+00', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0');

INSERT INTO "submission" ("id", "user_id", "reference", "paper_id", "status", "reason", "comment", "media_urls", "attempts", "next_attempt_at", "created_at", "settled_at") VALUES
('01a21ee2-5ad2-75ff-acc4-36f7d9c21ae9', '01a21ee2-5999-720a-814c-bb9ed5d30d81', 'dp-yzb4j8rncp3f', 'dp-yzb4j8rncp3f', 'placed', NULL, 'My thesis, at last.', '{}', '0', NULL, '2026-11-27 21:21:20.594+00', '2025-12-09 12:00:00+00'),
('01a21ee2-5c4c-75cb-b3de-e56a5e4980d8', '01a21ee2-5980-73c8-8796-4256a52d474e', '2512.09999', NULL, 'waiting', NULL, 'When arXiv answers.', '{}', '0', '2099-01-01 00:02:00+00', '2026-11-27 21:21:20.972+00', NULL);

INSERT INTO "subscriber" ("id", "email", "user_id", "status", "frequency", "time_zone", "hour", "due_at", "soft_bounces", "created_at", "confirmed_at", "unsubscribed_at", "generation", "asked_at") VALUES
('01a21ee2-5e26-7723-86c2-65bbfa0608ca', 'ada-reader@example.org', '01a21ee2-5980-73c8-8796-4256a52d474e', 'active', 'daily', 'Europe/Zurich', '7', '2025-12-16 06:00:00+00', '0', '2026-11-27 21:21:21.446+00', '2025-12-08 12:00:00+00', NULL, '0', NULL),
('01a21ee2-5c4f-73d8-90db-e33bc4713150', 'daily@example.org', NULL, 'active', 'daily', 'UTC', '8', '2025-12-16 08:00:00+00', '0', '2026-11-27 21:21:20.975+00', '2025-12-08 12:00:00+00', NULL, '0', NULL),
('01a21ee2-5d53-7409-8182-18d8cd1e5e3d', 'topics@example.org', NULL, 'active', 'daily', 'UTC', '8', '2025-12-16 08:00:00+00', '0', '2026-11-27 21:21:21.235+00', '2025-12-08 12:00:00+00', NULL, '0', NULL),
('01a21ee2-5d84-7452-8527-cd485deb0ac6', 'weekly@example.org', NULL, 'active', 'weekly', 'UTC', '8', '2025-12-22 08:00:00+00', '0', '2026-11-27 21:21:21.285+00', '2025-12-08 12:00:00+00', NULL, '0', NULL),
('01a21ee2-607b-7309-be68-9267f4c1c1fa', 'pending@example.org', NULL, 'pending', 'daily', 'UTC', '8', NULL, '0', '2026-11-27 21:21:22.043+00', NULL, NULL, '0', '2099-01-01 00:00:00+00'),
('01a21ee2-5dc1-754e-a937-30e5bf95df39', 'left@example.org', NULL, 'unsubscribed', 'daily', 'UTC', '8', NULL, '0', '2026-11-27 21:21:21.345+00', '2025-12-08 12:00:00+00', '2025-12-10 12:00:00+00', '1', NULL),
('01a21ee2-5dd7-7500-9c1d-51ced257c58a', 'bounced@example.org', NULL, 'bounced', 'daily', 'UTC', '8', '2025-12-16 08:00:00+00', '1', '2026-11-27 21:21:21.367+00', '2025-12-08 12:00:00+00', NULL, '0', NULL),
('01a21ee2-5e03-713a-a097-e08026b2e104', 'complained@example.org', NULL, 'complained', 'daily', 'UTC', '8', '2025-12-16 08:00:00+00', '0', '2026-11-27 21:21:21.411+00', '2025-12-08 12:00:00+00', '2025-12-10 12:00:00+00', '0', NULL);

INSERT INTO "subscriber_topic" ("subscriber_id", "kind", "value") VALUES
('01a21ee2-5d53-7409-8182-18d8cd1e5e3d', 'keyword', 'attention'),
('01a21ee2-5d53-7409-8182-18d8cd1e5e3d', 'keyword', 'cat:cs.CL'),
('01a21ee2-5d53-7409-8182-18d8cd1e5e3d', 'author', 'Ada Lovelace');

INSERT INTO "trending" ("paper_id", "score", "listed_from") VALUES
('2512.00001', '10393.029873895397', '2025-12-08'),
('2512.00002', '10218.084962500721', '2025-12-09'),
('hep-th/9901001', '10216.084962500721', '2025-12-09'),
('2512.00003', '10216.5', '2025-12-09'),
('2512.00004', '23742.08496250072', '2099-12-31'),
('dp-yzb4j8rncp3f', '10216.084962500721', '2025-12-09');

INSERT INTO "upvote" ("paper_id", "user_id", "created_at") VALUES
('2512.00001', '01a21ee2-5980-73c8-8796-4256a52d474e', '2026-11-27 21:21:20.677+00'),
('2512.00001', '01a21ee2-5999-720a-814c-bb9ed5d30d81', '2026-11-27 21:21:20.681+00'),
('2512.00001', '01a21ee2-59c1-71ef-8b66-cc0d92ee5a6c', '2026-11-27 21:21:20.689+00'),
('hep-th/9901001', '01a21ee2-5980-73c8-8796-4256a52d474e', '2026-11-27 21:21:20.693+00'),
('dp-yzb4j8rncp3f', '01a21ee2-59a2-7148-ae46-de041bbf6be2', '2026-11-27 21:21:20.695+00'),
('2512.00002', '01a21ee2-59a8-748a-bb44-a7d103830e81', '2026-11-27 21:21:20.696+00');

INSERT INTO "user" ("id", "handle", "name", "email", "email_verified", "image", "orcid", "role", "hides_upvotes", "hidden_at", "created_at", "votes_weigh_from", "notification_mail", "notification_mail_since") VALUES
('01a21ee2-59c1-71ef-8b66-cc0d92ee5a6c', 'reader-z3h39jrg', 'Lina Linked', 'linked@example.org', '2025-12-01 12:00:00+00', NULL, '0000-0002-1825-0097', 'reader', 'false', NULL, '2026-11-27 21:21:20.321+00', '2026-11-27 21:21:20.337+00', 'never', NULL),
('01a21ee2-5999-720a-814c-bb9ed5d30d81', 'mo-moderator', 'Mo Moderator', 'mo-moderator@example.org', '2025-12-01 12:00:00+00', NULL, NULL, 'moderator', 'false', NULL, '2026-11-27 21:21:20.281+00', '2026-11-28 21:21:20.275+00', 'never', NULL),
('01a21ee2-59a2-7148-ae46-de041bbf6be2', 'ida-admin', 'Ida Admin', 'ida-admin@example.org', '2025-12-01 12:00:00+00', NULL, NULL, 'admin', 'false', NULL, '2026-11-27 21:21:20.29+00', '2026-11-28 21:21:20.289+00', 'never', NULL),
('01a21ee2-5980-73c8-8796-4256a52d474e', 'ada-reader', 'Ada Reader', 'ada-reader@example.org', '2025-12-01 12:00:00+00', NULL, NULL, 'reader', 'false', NULL, '2026-11-27 21:21:20.256+00', '2026-11-28 21:21:20.212+00', 'immediately', '2025-12-01 12:00:00+00'),
('01a21ee2-59a8-748a-bb44-a7d103830e81', 'sam-spammer', 'Sam Spammer', 'sam-spammer@example.org', NULL, NULL, NULL, 'reader', 'false', '2026-11-27 21:21:20.873+00', '2026-11-27 21:21:20.296+00', '2026-11-28 21:21:20.296+00', 'never', NULL);

INSERT INTO "verification_token" ("identifier", "token", "expires", "return_path", "pending_upvote_paper_id") VALUES
('linked@example.org', '927ewoiqi9LijoTOIpDWd3sCGalXbJkVU7RP5Avp2zU', '2099-01-01 00:10:00+00', '/settings', '2512.00005');

SELECT setval('"organization_id_seq"', 1);
SELECT setval('"search_document_number_seq"', 8);
SELECT setval('"search_pending_id_seq"', 9);
SELECT setval('"trending_change_id_seq"', 21);
