BEGIN TRANSACTION;
CREATE TABLE accounts (
	name TEXT NOT NULL, 
	password TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	role VARCHAR(10) NOT NULL, 
	disabled_at TEXT, 
	CONSTRAINT pk_accounts PRIMARY KEY (name), 
	CONSTRAINT ck_accounts_role CHECK (role IN ('viewer', 'reviewer', 'admin'))
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0010');
CREATE TABLE api_tokens (
	token_hash VARCHAR(64) NOT NULL, 
	id TEXT NOT NULL, 
	account TEXT NOT NULL, 
	label TEXT NOT NULL, 
	scopes TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	revoked_at TEXT, 
	CONSTRAINT pk_api_tokens PRIMARY KEY (id), 
	CONSTRAINT uq_api_tokens_token_hash UNIQUE (token_hash), 
	CONSTRAINT fk_api_tokens_accounts FOREIGN KEY(account) REFERENCES accounts (name) ON DELETE CASCADE
);
CREATE TABLE assignments (
	document_id VARCHAR(24) NOT NULL, 
	task INTEGER NOT NULL, 
	role VARCHAR(10) NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	text_key TEXT NOT NULL, 
	unit TEXT, 
	unit_key TEXT, 
	inherited BOOLEAN NOT NULL, 
	page INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	box_left DOUBLE, 
	box_top DOUBLE, 
	box_right DOUBLE, 
	box_bottom DOUBLE, 
	confidence DOUBLE, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, quote_ocr TEXT, unit_sort TEXT DEFAULT '' NOT NULL, named_id VARCHAR(80) DEFAULT '' NOT NULL, head TEXT, 
	CONSTRAINT pk_assignments PRIMARY KEY (document_id, task, role, position), 
	CONSTRAINT ck_assignments_role CHECK (role IN ('lead', 'coordinate', 'report_to')), 
	CONSTRAINT fk_assignments_tasks FOREIGN KEY(document_id, task) REFERENCES tasks (document_id, position) ON DELETE CASCADE
);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',0,'lead',0,'Phòng Nội vụ','phong noi vu',NULL,NULL,0,1,'Phòng Nội vụ','by-hand',0.1,0.25,0.9,0.3,0.875,64,76,NULL,'51414847400147494201585600001000050005','?bc362606573fa80e741639f',NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',0,'coordinate',0,'Công an huyện','cong an huyen',NULL,NULL,0,1,'Công an huyện','by-hand',0.1,0.25,0.9,0.3,0.875,99,112,NULL,'3449474001304701415661384700000000000005','?56744b8b14373aaa06e9580',NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',0,'report_to',0,'UBND huyện','ubnd huyen','Ủy ban nhân dân huyện Sơn Hà','uy ban nhan dan huyen son ha',0,1,'UBND huyện','by-hand',0.1,0.25,0.9,0.3,0.875,130,140,NULL,'56610133304701474132470135324701415661384701545047014130002000000000000000000500000001','?9e95c877cfd11b5db370a78',NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',1,'lead',0,'Phòng Tài chính - Kế hoạch','phong tai chinh ke hoach',NULL,NULL,0,1,'Phòng Tài chính - Kế hoạch','by-hand',0.1,0.25,0.9,0.3,0.875,163,189,NULL,'514148474001553042013441424741014438014148303441000010000100004000040005','?64e31e1495ea2f410415172',NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',2,'lead',0,'UBND các xã, thị trấn','ubnd cac xa thi tran',NULL,NULL,1,1,'UBND các xã, thị trấn:','by-hand',0.1,0.25,0.9,0.3,0.875,225,247,NULL,'5633473501343034016030015541420155533247000000004000300050004','?7f870dd7e9c31cd5764ce84',NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',3,'lead',0,'UBND các xã, thị trấn','ubnd cac xa thi tran',NULL,NULL,1,1,'UBND các xã, thị trấn:','by-hand',0.1,0.25,0.9,0.3,0.875,225,247,NULL,'5633473501343034016030015541420155533247000000004000300050004','?7f870dd7e9c31cd5764ce84',NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',4,'lead',0,'UBND các xã, thị trấn','ubnd cac xa thi tran',NULL,NULL,1,1,'UBND các xã, thị trấn:','by-hand',0.1,0.25,0.9,0.3,0.875,225,247,NULL,'5633473501343034016030015541420155533247000000004000300050004','?7f870dd7e9c31cd5764ce84',NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',5,'lead',0,'Đài Truyền thanh huyện','dai truyen thanh huyen',NULL,NULL,0,1,'Đài Truyền thanh huyện','by-hand',0.1,0.25,0.9,0.3,0.875,397,419,NULL,'3630420155535661384701554130474101415661384700010000001000000000005','?f25f46cad16d399220677e0',NULL);
CREATE TABLE audit (
	number INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	said_by TEXT NOT NULL, 
	action TEXT NOT NULL, 
	target TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (number)
);
CREATE TABLE citations (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	type TEXT, 
	code TEXT, 
	code_key TEXT, 
	date TEXT, 
	issuer TEXT, 
	name TEXT, 
	provision TEXT, 
	basis BOOLEAN NOT NULL, 
	page INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	box_left DOUBLE, 
	box_top DOUBLE, 
	box_right DOUBLE, 
	box_bottom DOUBLE, 
	confidence DOUBLE, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, quote_ocr TEXT, cited TEXT, 
	CONSTRAINT pk_citations PRIMARY KEY (document_id, position), 
	CONSTRAINT fk_citations_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "citations" VALUES('6b86b273ff34fce1-1',0,'opening','NĐ','61/2018/NĐ-CP','61 2018 nd cp','2018-04-23','Chính phủ',NULL,NULL,1,1,'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;','full-citation',0.1,0.25,0.9,0.3,0.875,0,63,'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phu;','61 2018 nd cp');
CREATE TABLE "corrections" (
	number INTEGER NOT NULL, 
	document_id VARCHAR(24) NOT NULL, 
	ref TEXT, 
	anchor TEXT, 
	field VARCHAR(10) NOT NULL, 
	value TEXT NOT NULL, 
	value_read TEXT NOT NULL, 
	said_by TEXT NOT NULL, 
	said_at TEXT NOT NULL, 
	said_in TEXT NOT NULL, 
	undone_by TEXT, 
	undone_at TEXT, 
	CONSTRAINT pk_corrections PRIMARY KEY (number), 
	CONSTRAINT ck_corrections_field CHECK (field IN ('type', 'code', 'date', 'issuer', 'title', 'text', 'lead', 'coordinate', 'report_to', 'product', 'deadline', 'due', 'rrule', 'rejected', 'split', 'merge')), 
	CONSTRAINT ck_corrections_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE TABLE deadlines (
	document_id VARCHAR(24) NOT NULL, 
	task INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	text TEXT NOT NULL, 
	inherited BOOLEAN NOT NULL, 
	due TEXT, 
	due_day DATE, 
	start TEXT, 
	rrule TEXT, 
	duration TEXT, 
	working_days BOOLEAN, 
	anchor VARCHAR(10), 
	page INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	box_left DOUBLE, 
	box_top DOUBLE, 
	box_right DOUBLE, 
	box_bottom DOUBLE, 
	confidence DOUBLE, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, quote_ocr TEXT, 
	CONSTRAINT pk_deadlines PRIMARY KEY (document_id, task, position), 
	CONSTRAINT ck_deadlines_kind CHECK (kind IN ('date', 'period', 'recurring', 'relative', 'ongoing')), 
	CONSTRAINT ck_deadlines_anchor CHECK (anchor IN ('issue', 'receipt', 'event')), 
	CONSTRAINT fk_deadlines_tasks FOREIGN KEY(document_id, task) REFERENCES tasks (document_id, position) ON DELETE CASCADE
);
INSERT INTO "deadlines" VALUES('6b86b273ff34fce1-1',0,0,'date','trước ngày 10/4/2023',0,'2023-04-10','2023-04-10',NULL,NULL,NULL,NULL,NULL,1,'trước ngày 10/4/2023','by-hand',0.1,0.25,0.9,0.3,0.875,141,161,NULL);
INSERT INTO "deadlines" VALUES('6b86b273ff34fce1-1',1,0,'period','trong quý II/2023',0,'2023-06-30','2023-06-30','2023-04-01',NULL,NULL,NULL,NULL,1,'trong quý II/2023','by-hand',0.1,0.25,0.9,0.3,0.875,206,223,NULL);
INSERT INTO "deadlines" VALUES('6b86b273ff34fce1-1',2,0,'recurring','trước ngày 15 hằng tháng',0,NULL,NULL,NULL,'FREQ=MONTHLY;BYMONTHDAY=15',NULL,NULL,NULL,1,'trước ngày 15 hằng tháng','by-hand',0.1,0.25,0.9,0.3,0.875,264,288,NULL);
INSERT INTO "deadlines" VALUES('6b86b273ff34fce1-1',3,0,'relative','trong 05 ngày làm việc kể từ ngày nhận được',0,NULL,NULL,NULL,NULL,'P5D',1,'receipt',1,'trong 05 ngày làm việc kể từ ngày nhận được','by-hand',0.1,0.25,0.9,0.3,0.875,299,342,NULL);
INSERT INTO "deadlines" VALUES('6b86b273ff34fce1-1',4,0,'ongoing','Thường xuyên',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'Thường xuyên','by-hand',0.1,0.25,0.9,0.3,0.875,356,368,NULL);
CREATE TABLE deliveries (
	number INTEGER NOT NULL, 
	webhook TEXT NOT NULL, 
	event TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	body TEXT NOT NULL, 
	tries INTEGER NOT NULL, 
	next_at TEXT, 
	sent_at TEXT, 
	fault TEXT, 
	CONSTRAINT pk_deliveries PRIMARY KEY (number), 
	CONSTRAINT uq_deliveries_webhook_event_key UNIQUE (webhook, event, "key"), 
	CONSTRAINT fk_deliveries_webhooks FOREIGN KEY(webhook) REFERENCES webhooks (id) ON DELETE CASCADE
);
CREATE TABLE desk_sessions (
	token_hash VARCHAR(64) NOT NULL, 
	account TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	until TEXT NOT NULL, 
	CONSTRAINT pk_desk_sessions PRIMARY KEY (token_hash), 
	CONSTRAINT fk_desk_sessions_accounts FOREIGN KEY(account) REFERENCES accounts (name) ON DELETE CASCADE
);
CREATE TABLE document_tables (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	page INTEGER NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	CONSTRAINT pk_document_tables PRIMARY KEY (document_id, position), 
	CONSTRAINT fk_document_tables_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "document_tables" VALUES('6b86b273ff34fce1-1',0,2,452,471);
CREATE TABLE document_words (
	id INTEGER NOT NULL, 
	document_id VARCHAR(24) NOT NULL, 
	words TEXT NOT NULL, 
	CONSTRAINT pk_document_words PRIMARY KEY (id), 
	CONSTRAINT uq_document_words_document_id UNIQUE (document_id), 
	CONSTRAINT fk_document_words_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "document_words" VALUES(908432156173336576,'6b86b273ff34fce1-1','04 ct ubnd vao chi thi pdf');
PRAGMA writable_schema=ON;
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	file_id TEXT NOT NULL, 
	part INTEGER NOT NULL, 
	page_count INTEGER NOT NULL, 
	type TEXT, 
	number TEXT, 
	symbol TEXT, 
	code TEXT, 
	code_key TEXT, 
	date TEXT, 
	place TEXT, 
	issuer TEXT, 
	issuer_key TEXT, 
	title TEXT, 
	title_key TEXT, 
	signer_name TEXT, 
	signer_title TEXT, 
	signer_authority TEXT, 
	text TEXT NOT NULL, issued_day DATE, valid_from DATE, valid_until DATE, 
	CONSTRAINT pk_documents PRIMARY KEY (id), 
	CONSTRAINT fk_documents_files FOREIGN KEY(file_id) REFERENCES files (id) ON DELETE CASCADE
);
INSERT INTO "documents" VALUES('6b86b273ff34fce1-1','6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',1,2,'CT','04','CT-UBND','04/CT-UBND','04 ct ubnd','2023-03-30','Sơn Hà','Ủy ban nhân dân huyện Sơn Hà','uy ban nhan dan huyen son ha','tăng cường cải cách hành chính trên địa bàn huyện','tang cuong cai cach hanh chinh tren dia ban huyen','Nguyễn Văn An','Chủ tịch','TM. ỦY BAN NHÂN DÂN','Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;
Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.
Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.
UBND các xã, thị trấn:
Báo cáo kết quả trước ngày 15 hằng tháng.
Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.
Thường xuyên tuyên truyền đến người dân.
Đài Truyền thanh huyện đưa tin về cải cách hành chính.
Sở Y tế
Quý IV/2023
Kế hoạch số 12/KH-UBND ngày 05/01/2023.','2023-03-30',NULL,NULL);
CREATE TABLE feeds (
	id TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	made_by TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	revoked_at TEXT, 
	CONSTRAINT pk_feeds PRIMARY KEY (id), 
	CONSTRAINT uq_feeds_token_hash UNIQUE (token_hash)
);
CREATE TABLE files (
	id TEXT NOT NULL, 
	sha256 VARCHAR(64), 
	path TEXT NOT NULL, 
	path_key TEXT NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	fault_code TEXT, 
	fault_message TEXT, 
	fault_advice TEXT, 
	fault_stage TEXT, 
	fault_page INTEGER, 
	CONSTRAINT pk_files PRIMARY KEY (id), 
	CONSTRAINT ck_files_status CHECK (status IN ('ok', 'partial', 'failed')), 
	CONSTRAINT uq_files_sha256 UNIQUE (sha256)
);
INSERT INTO "files" VALUES('6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b','6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b','vao/chi-thi.pdf','vao chi thi pdf','ok',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "files" VALUES('d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35','d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35','vao/hong.pdf','vao hong pdf','failed','damaged','Tệp PDF bị hỏng.','Xin bản khác.','read',NULL);
CREATE TABLE finding_passages (
	document_id VARCHAR(24) NOT NULL, 
	finding INTEGER NOT NULL, 
	page INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	box_left DOUBLE, 
	box_top DOUBLE, 
	box_right DOUBLE, 
	box_bottom DOUBLE, 
	confidence DOUBLE, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, quote_ocr TEXT, 
	CONSTRAINT pk_finding_passages PRIMARY KEY (document_id, finding), 
	CONSTRAINT fk_finding_passages_findings FOREIGN KEY(document_id, finding) REFERENCES findings (document_id, position) ON DELETE CASCADE
);
INSERT INTO "finding_passages" VALUES('6b86b273ff34fce1-1',0,1,'Đài Truyền thanh huyện đưa tin về cải cách hành chính.','by-hand',0.1,0.25,0.9,0.3,0.875,397,451,NULL);
CREATE TABLE findings (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	severity VARCHAR(10) NOT NULL, 
	message TEXT NOT NULL, 
	path TEXT, 
	page INTEGER, settled BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_findings PRIMARY KEY (document_id, position), 
	CONSTRAINT ck_findings_severity CHECK (severity IN ('note', 'doubt', 'fault')), 
	CONSTRAINT fk_findings_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "findings" VALUES('6b86b273ff34fce1-1',0,'no-deadline','note','Nhiệm vụ không có thời hạn.','4',1,0);
INSERT INTO "findings" VALUES('6b86b273ff34fce1-1',1,'no-seal','doubt','Không thấy dấu.',NULL,NULL,0);
CREATE TABLE footnotes (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	mark TEXT NOT NULL, 
	page INTEGER NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	CONSTRAINT pk_footnotes PRIMARY KEY (document_id, position), 
	CONSTRAINT fk_footnotes_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "footnotes" VALUES('6b86b273ff34fce1-1',0,'1',2,472,511);
CREATE TABLE header_entries (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_header_entries PRIMARY KEY (document_id, position, kind), 
	CONSTRAINT ck_header_entries_kind CHECK (kind IN ('addressee', 'recipient')), 
	CONSTRAINT fk_header_entries_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "header_entries" VALUES('6b86b273ff34fce1-1',0,'addressee','Các phòng, ban');
INSERT INTO "header_entries" VALUES('6b86b273ff34fce1-1',0,'recipient','Như trên');
INSERT INTO "header_entries" VALUES('6b86b273ff34fce1-1',1,'recipient','Lưu: VT');
CREATE TABLE header_passages (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	page INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	box_left DOUBLE, 
	box_top DOUBLE, 
	box_right DOUBLE, 
	box_bottom DOUBLE, 
	confidence DOUBLE, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, quote_ocr TEXT, 
	CONSTRAINT pk_header_passages PRIMARY KEY (document_id, position), 
	CONSTRAINT fk_header_passages_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "header_passages" VALUES('6b86b273ff34fce1-1',0,'date',1,'23/4/2018','date-line',0.1,0.25,0.9,0.3,0.875,39,48,NULL);
CREATE TABLE inputs (
	id TEXT NOT NULL, 
	path TEXT NOT NULL, 
	state VARCHAR(12) NOT NULL, 
	reason TEXT, 
	attempts INTEGER NOT NULL, 
	losses INTEGER NOT NULL, 
	worker TEXT, 
	token VARCHAR(32), 
	lease_until DOUBLE, 
	CONSTRAINT pk_inputs PRIMARY KEY (id), 
	CONSTRAINT ck_inputs_state CHECK (state IN ('seen', 'claimed', 'read', 'stored', 'partial', 'quarantined', 'skipped'))
);
INSERT INTO "inputs" VALUES('6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b','vao/chi-thi.pdf','stored',NULL,0,0,NULL,NULL,NULL);
INSERT INTO "inputs" VALUES('d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35','vao/hong.pdf','quarantined',NULL,0,0,NULL,NULL,NULL);
CREATE TABLE issuer_words (
	word VARCHAR(100) NOT NULL, 
	name_id INTEGER NOT NULL, 
	CONSTRAINT pk_issuer_words PRIMARY KEY (word, name_id), 
	CONSTRAINT fk_issuer_words_unit_names FOREIGN KEY(name_id) REFERENCES unit_names (id) ON DELETE CASCADE
);
INSERT INTO "issuer_words" VALUES('ban',20032483742215197);
INSERT INTO "issuer_words" VALUES('dan',20032483742215197);
INSERT INTO "issuer_words" VALUES('ha',20032483742215197);
INSERT INTO "issuer_words" VALUES('huyen',20032483742215197);
INSERT INTO "issuer_words" VALUES('nhan',20032483742215197);
INSERT INTO "issuer_words" VALUES('son',20032483742215197);
INSERT INTO "issuer_words" VALUES('uy',20032483742215197);
CREATE TABLE item_cells (
	document_id VARCHAR(24) NOT NULL, 
	item INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	CONSTRAINT pk_item_cells PRIMARY KEY (document_id, item, position), 
	CONSTRAINT fk_item_cells_items FOREIGN KEY(document_id, item) REFERENCES items (document_id, position) ON DELETE CASCADE
);
INSERT INTO "item_cells" VALUES('6b86b273ff34fce1-1',6,0,'task',397,451);
CREATE TABLE items (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	marker TEXT NOT NULL, 
	parent TEXT, 
	text TEXT NOT NULL, 
	heading BOOLEAN NOT NULL, 
	page INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	box_left DOUBLE, 
	box_top DOUBLE, 
	box_right DOUBLE, 
	box_bottom DOUBLE, 
	confidence DOUBLE, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, quote_ocr TEXT, 
	CONSTRAINT pk_items PRIMARY KEY (document_id, position), 
	CONSTRAINT fk_items_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "items" VALUES('6b86b273ff34fce1-1',0,'1','1.',NULL,'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.',0,1,'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.','marker',0.1,0.25,0.9,0.3,0.875,64,162,NULL);
INSERT INTO "items" VALUES('6b86b273ff34fce1-1',1,'2','2.',NULL,'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.',0,1,'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.','marker',0.1,0.25,0.9,0.3,0.875,163,224,NULL);
INSERT INTO "items" VALUES('6b86b273ff34fce1-1',2,'3','3.',NULL,'UBND các xã, thị trấn:',1,2,'UBND các xã, thị trấn:','marker',0.1,0.25,0.9,0.3,0.875,225,247,NULL);
INSERT INTO "items" VALUES('6b86b273ff34fce1-1',3,'3/a','a)','3','Báo cáo kết quả trước ngày 15 hằng tháng.',0,2,'Báo cáo kết quả trước ngày 15 hằng tháng.','marker',0.1,0.25,0.9,0.3,0.875,248,289,NULL);
INSERT INTO "items" VALUES('6b86b273ff34fce1-1',4,'3/b','b)','3','Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.',0,2,'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.','marker',0.1,0.25,0.9,0.3,0.875,290,355,NULL);
INSERT INTO "items" VALUES('6b86b273ff34fce1-1',5,'3/c','c)','3','Thường xuyên tuyên truyền đến người dân.',0,2,'Thường xuyên tuyên truyền đến người dân.','marker',0.1,0.25,0.9,0.3,0.875,356,396,NULL);
INSERT INTO "items" VALUES('6b86b273ff34fce1-1',6,'4','4.',NULL,'Đài Truyền thanh huyện đưa tin về cải cách hành chính.',0,1,'Đài Truyền thanh huyện đưa tin về cải cách hành chính.','marker',0.1,0.25,0.9,0.3,0.875,397,451,NULL);
CREATE TABLE lead_sources (
	document_id VARCHAR(24) NOT NULL, 
	task INTEGER NOT NULL, 
	page INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	box_left DOUBLE, 
	box_top DOUBLE, 
	box_right DOUBLE, 
	box_bottom DOUBLE, 
	confidence DOUBLE, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, quote_ocr TEXT, 
	CONSTRAINT pk_lead_sources PRIMARY KEY (document_id, task), 
	CONSTRAINT fk_lead_sources_tasks FOREIGN KEY(document_id, task) REFERENCES tasks (document_id, position) ON DELETE CASCADE
);
INSERT INTO "lead_sources" VALUES('6b86b273ff34fce1-1',2,2,'UBND các xã, thị trấn:','by-hand',0.1,0.25,0.9,0.3,0.875,225,247,NULL);
INSERT INTO "lead_sources" VALUES('6b86b273ff34fce1-1',3,2,'UBND các xã, thị trấn:','by-hand',0.1,0.25,0.9,0.3,0.875,225,247,NULL);
INSERT INTO "lead_sources" VALUES('6b86b273ff34fce1-1',4,2,'UBND các xã, thị trấn:','by-hand',0.1,0.25,0.9,0.3,0.875,225,247,NULL);
CREATE TABLE ledger (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	account TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	CONSTRAINT pk_ledger PRIMARY KEY (document_id, position), 
	CONSTRAINT fk_ledger_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "ledger" VALUES('6b86b273ff34fce1-1',0,'1','task','directs');
INSERT INTO "ledger" VALUES('6b86b273ff34fce1-1',1,'2','task','directs');
INSERT INTO "ledger" VALUES('6b86b273ff34fce1-1',2,'3','heading','directs');
INSERT INTO "ledger" VALUES('6b86b273ff34fce1-1',3,'3/a','task','directs');
INSERT INTO "ledger" VALUES('6b86b273ff34fce1-1',4,'3/b','task','directs');
INSERT INTO "ledger" VALUES('6b86b273ff34fce1-1',5,'3/c','task','directs');
INSERT INTO "ledger" VALUES('6b86b273ff34fce1-1',6,'4','task','directs');
CREATE TABLE pages (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	obtained_by VARCHAR(10) NOT NULL, 
	CONSTRAINT pk_pages PRIMARY KEY (document_id, position), 
	CONSTRAINT ck_pages_obtained_by CHECK (obtained_by IN ('text', 'ocr', 'file', 'blank', 'failed')), 
	CONSTRAINT fk_pages_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "pages" VALUES('6b86b273ff34fce1-1',0,'text');
INSERT INTO "pages" VALUES('6b86b273ff34fce1-1',1,'ocr');
CREATE TABLE progress (
	number INTEGER NOT NULL, 
	document_id VARCHAR(24) NOT NULL, 
	ref TEXT NOT NULL, 
	anchor TEXT NOT NULL, 
	act VARCHAR(10) NOT NULL, 
	on_day DATE NOT NULL, 
	of_day DATE, 
	due_day DATE, 
	reason TEXT NOT NULL, 
	said_by TEXT NOT NULL, 
	said_at TEXT NOT NULL, 
	said_in TEXT NOT NULL, 
	CONSTRAINT pk_progress PRIMARY KEY (number), 
	CONSTRAINT ck_progress_act CHECK (act IN ('done', 'extended', 'withdrawn', 'reopened', 'received'))
);
CREATE TABLE readings (
	file_id TEXT NOT NULL, 
	content BLOB NOT NULL, 
	made VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (file_id), 
	CONSTRAINT fk_readings_files FOREIGN KEY(file_id) REFERENCES files (id) ON DELETE CASCADE
);
INSERT INTO "readings" VALUES('6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',X'789C7590CF4AC34010C65F65D8F3986C3649D35CD58B97A28882841C367FB6098624A4DB629FC0B347F16045C48BA088A706F110F03DF2266E52B13954423EB29BEF37F3CD780692052FF43049F764926A6524089251301E05CC3185302D11C6861BA91B6AC542D8DC14B663393CE256CC3963C2882C37A4466CB3280A9CB1630756A04AF0B2CCD290CBB4C8F5BEA8E7A956455811B45D5BA338B698D27C9E6548D1F391AA53E7F1A866A803B395B8EA357D24C749F39E4F61D2D6B7292CDAFA09C2A4AD9F4156CD0B42A9BE6F5250FA58767FEF5238683E949FE790CC976D7D9D43D5AC6056340F1221681E0A083B39DB9F1CFE3964F5FDA6D810F269B35A8241754B6794995A179DA2BD2B18D5D4BC9B1904CF66B18FDE08DD5DCEDE3330FA28AB79BC91DF1B05332432BE92A45F06DDB11EB6AB76178FA2A19ECED023E4B4ADEFE10264BBFE221DBE6D3D68B781D8003B99379F7074DE0FFE1FE7F7AC8924C8787EB9CD4A64C5D5D265D5AE5FF32919C4EE881F4DC1C8B5','deba0a984e8869c1dd4cc92b693be7ac2f38c3a5f15e8ce35b0ecd899c03353a');
CREATE TABLE register (
	name_id INTEGER NOT NULL, 
	standing SMALLINT NOT NULL, 
	urgency BIGINT NOT NULL, 
	task_id INTEGER NOT NULL, 
	role SMALLINT NOT NULL, 
	later SMALLINT NOT NULL, 
	CONSTRAINT pk_register PRIMARY KEY (name_id, standing, urgency, task_id, role, later), 
	CONSTRAINT fk_register_task_words FOREIGN KEY(task_id) REFERENCES task_words (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "register" VALUES(0,0,738620,908432156173336576,0,0);
INSERT INTO "register" VALUES(6763079408308555,0,738620,908432156173336576,2,0);
INSERT INTO "register" VALUES(18042385145080916,0,738620,908432156173336576,1,0);
INSERT INTO "register" VALUES(20032483742215197,0,738620,908432156173336576,4,0);
INSERT INTO "register" VALUES(70132652010929969,0,738620,908432156173336576,3,0);
INSERT INTO "register" VALUES(0,0,738701,908432156173336577,0,0);
INSERT INTO "register" VALUES(20032483742215197,0,738701,908432156173336577,4,0);
INSERT INTO "register" VALUES(41470015248825222,0,738701,908432156173336577,1,0);
INSERT INTO "register" VALUES(0,0,74783975347,908432156173336578,0,0);
INSERT INTO "register" VALUES(20032483742215197,0,74783975347,908432156173336578,4,0);
INSERT INTO "register" VALUES(27271079290805496,0,74783975347,908432156173336578,1,0);
INSERT INTO "register" VALUES(0,0,1099515627776,908432156173336579,0,0);
INSERT INTO "register" VALUES(20032483742215197,0,1099515627776,908432156173336579,4,0);
INSERT INTO "register" VALUES(27271079290805496,0,1099515627776,908432156173336579,1,0);
INSERT INTO "register" VALUES(0,0,1099515627777,908432156173336580,0,0);
INSERT INTO "register" VALUES(20032483742215197,0,1099515627777,908432156173336580,4,0);
INSERT INTO "register" VALUES(27271079290805496,0,1099515627777,908432156173336580,1,0);
INSERT INTO "register" VALUES(0,0,1099515627778,908432156173336581,0,0);
INSERT INTO "register" VALUES(8745505905818506,0,1099515627778,908432156173336581,1,0);
INSERT INTO "register" VALUES(20032483742215197,0,1099515627778,908432156173336581,4,0);
CREATE TABLE reviews (
	document_id VARCHAR(24) NOT NULL, 
	path TEXT NOT NULL, 
	said_by TEXT NOT NULL, 
	said_at TEXT NOT NULL, 
	anchor VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_reviews PRIMARY KEY (document_id, path)
);
CREATE TABLE rules (
	id INTEGER NOT NULL, 
	rrule TEXT NOT NULL, 
	CONSTRAINT pk_rules PRIMARY KEY (id)
);
INSERT INTO "rules" VALUES(74779975347,'FREQ=MONTHLY;BYMONTHDAY=15');
CREATE TABLE runs (
	number INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	version TEXT NOT NULL, 
	arguments TEXT NOT NULL, 
	began_at TEXT NOT NULL, 
	ended_at TEXT, 
	ended VARCHAR(12), 
	stored INTEGER, 
	unchanged INTEGER, 
	partial INTEGER, 
	failed INTEGER, 
	CONSTRAINT pk_runs PRIMARY KEY (number), 
	CONSTRAINT ck_runs_kind CHECK (kind IN ('ingest', 'reextract', 'import')), 
	CONSTRAINT ck_runs_ended CHECK (ended IN ('done', 'interrupted', 'error'))
);
CREATE TABLE said_headers (
	document_id VARCHAR(24) NOT NULL, 
	type TEXT, 
	code TEXT, 
	code_key TEXT, 
	date TEXT, 
	issued_day DATE, 
	issuer TEXT, 
	issuer_key TEXT, 
	title TEXT, 
	title_key TEXT, 
	CONSTRAINT pk_said_headers PRIMARY KEY (document_id), 
	CONSTRAINT fk_said_headers_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE settlements (
	document_id VARCHAR(24) NOT NULL, 
	mark VARCHAR(64) NOT NULL, 
	said_by TEXT NOT NULL, 
	said_at TEXT NOT NULL, 
	CONSTRAINT pk_settlements PRIMARY KEY (document_id, mark)
);
CREATE TABLE table_cells (
	document_id VARCHAR(24) NOT NULL, 
	table_position INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	row_number INTEGER NOT NULL, 
	column_number INTEGER NOT NULL, 
	row_span INTEGER NOT NULL, 
	column_span INTEGER NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	CONSTRAINT pk_table_cells PRIMARY KEY (document_id, table_position, position), 
	CONSTRAINT fk_table_cells_document_tables FOREIGN KEY(document_id, table_position) REFERENCES document_tables (document_id, position) ON DELETE CASCADE
);
INSERT INTO "table_cells" VALUES('6b86b273ff34fce1-1',0,0,0,0,1,1,452,459);
INSERT INTO "table_cells" VALUES('6b86b273ff34fce1-1',0,1,0,1,1,1,460,471);
CREATE TABLE task_events (
	task_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_task_events PRIMARY KEY (task_id, number), 
	CONSTRAINT fk_task_events_task_words FOREIGN KEY(task_id) REFERENCES task_words (id) ON DELETE CASCADE, 
	CONSTRAINT fk_task_events_progress FOREIGN KEY(number) REFERENCES progress (number) ON DELETE CASCADE
);
CREATE TABLE task_words (
	id INTEGER NOT NULL, 
	document_id VARCHAR(24) NOT NULL, 
	task INTEGER NOT NULL, 
	words TEXT NOT NULL, 
	CONSTRAINT pk_task_words PRIMARY KEY (id), 
	CONSTRAINT uq_task_words_document_id_task UNIQUE (document_id, task), 
	CONSTRAINT fk_task_words_tasks FOREIGN KEY(document_id, task) REFERENCES tasks (document_id, position) ON DELETE CASCADE
);
INSERT INTO "task_words" VALUES(908432156173336576,'6b86b273ff34fce1-1',0,'phong noi vu chu tri phoi hop voi cong an huyen ra soat bao cao ubnd huyen truoc ngay 10 4 2023 phong noi vu cong an huyen ubnd huyen uy ban nhan dan huyen son ha truoc ngay 10 4 2023 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO "task_words" VALUES(908432156173336577,'6b86b273ff34fce1-1',1,'phong tai chinh ke hoach bo tri kinh phi trong quy ii 2023 quyet dinh giao du toan phong tai chinh ke hoach trong quy ii 2023 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO "task_words" VALUES(908432156173336578,'6b86b273ff34fce1-1',2,'bao cao ket qua truoc ngay 15 hang thang ubnd cac xa thi tran truoc ngay 15 hang thang 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO "task_words" VALUES(908432156173336579,'6b86b273ff34fce1-1',3,'niem yet trong 05 ngay lam viec ke tu ngay nhan duoc chi thi nay ubnd cac xa thi tran trong 05 ngay lam viec ke tu ngay nhan duoc 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO "task_words" VALUES(908432156173336580,'6b86b273ff34fce1-1',4,'thuong xuyen tuyen truyen den nguoi dan ubnd cac xa thi tran thuong xuyen 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO "task_words" VALUES(908432156173336581,'6b86b273ff34fce1-1',5,'dai truyen thanh huyen dua tin ve cai cach hanh chinh dai truyen thanh huyen 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
CREATE TABLE tasks (
	document_id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	text TEXT NOT NULL, 
	text_key TEXT NOT NULL, 
	inherited BOOLEAN NOT NULL, 
	product TEXT, 
	page INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	box_left DOUBLE, 
	box_top DOUBLE, 
	box_right DOUBLE, 
	box_bottom DOUBLE, 
	confidence DOUBLE, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, quote_ocr TEXT, ref TEXT DEFAULT '' NOT NULL, corrects INTEGER, superseded BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_tasks PRIMARY KEY (document_id, position), 
	CONSTRAINT fk_tasks_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',0,'1','Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.','phong noi vu chu tri phoi hop voi cong an huyen ra soat bao cao ubnd huyen truoc ngay 10 4 2023',0,NULL,1,'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.','by-hand',0.1,0.25,0.9,0.3,0.875,64,162,NULL,'1',NULL,0);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',1,'2','Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.','phong tai chinh ke hoach bo tri kinh phi trong quy ii 2023',0,'Quyết định giao dự toán',1,'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.','by-hand',0.1,0.25,0.9,0.3,0.875,163,224,NULL,'2',NULL,0);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',2,'3/a','Báo cáo kết quả trước ngày 15 hằng tháng.','bao cao ket qua truoc ngay 15 hang thang',1,NULL,2,'Báo cáo kết quả trước ngày 15 hằng tháng.','by-hand',0.1,0.25,0.9,0.3,0.875,248,289,NULL,'3/a',NULL,0);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',3,'3/b','Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.','niem yet trong 05 ngay lam viec ke tu ngay nhan duoc chi thi nay',1,NULL,2,'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.','by-hand',0.1,0.25,0.9,0.3,0.875,290,355,NULL,'3/b',NULL,0);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',4,'3/c','Thường xuyên tuyên truyền đến người dân.','thuong xuyen tuyen truyen den nguoi dan',1,NULL,2,'Thường xuyên tuyên truyền đến người dân.','by-hand',0.1,0.25,0.9,0.3,0.875,356,396,NULL,'3/c',NULL,0);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',5,'4','Đài Truyền thanh huyện đưa tin về cải cách hành chính.','dai truyen thanh huyen dua tin ve cai cach hanh chinh',0,NULL,1,'Đài Truyền thanh huyện đưa tin về cải cách hành chính.','by-hand',0.1,0.25,0.9,0.3,0.875,397,451,NULL,'4',NULL,0);
CREATE TABLE turned_tasks (
	task_id INTEGER NOT NULL, 
	CONSTRAINT pk_turned_tasks PRIMARY KEY (task_id), 
	CONSTRAINT fk_turned_tasks_task_words FOREIGN KEY(task_id) REFERENCES task_words (id) ON DELETE CASCADE
);
CREATE TABLE unit_aliases (
	unit_id VARCHAR(80) NOT NULL, 
	wording TEXT NOT NULL, 
	CONSTRAINT pk_unit_aliases PRIMARY KEY (unit_id, wording), 
	CONSTRAINT fk_unit_aliases_units FOREIGN KEY(unit_id) REFERENCES units (id) ON DELETE CASCADE
);
INSERT INTO "unit_aliases" VALUES('?56744b8b14373aaa06e9580','cong an huyen');
INSERT INTO "unit_aliases" VALUES('?64e31e1495ea2f410415172','phong tai chinh ke hoach');
INSERT INTO "unit_aliases" VALUES('?7f870dd7e9c31cd5764ce84','ubnd cac xa thi tran');
INSERT INTO "unit_aliases" VALUES('?9e95c877cfd11b5db370a78','ubnd huyen');
INSERT INTO "unit_aliases" VALUES('?9e95c877cfd11b5db370a78','uy ban nhan dan huyen son ha');
INSERT INTO "unit_aliases" VALUES('?bc362606573fa80e741639f','phong noi vu');
INSERT INTO "unit_aliases" VALUES('?f25f46cad16d399220677e0','dai truyen thanh huyen');
CREATE TABLE unit_names (
	id INTEGER NOT NULL, 
	issuer BOOLEAN NOT NULL, 
	name TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	sort TEXT NOT NULL, 
	CONSTRAINT pk_unit_names PRIMARY KEY (id)
);
INSERT INTO "unit_names" VALUES(6763079408308555,0,'Công an huyện','cong an huyen','3449474001304701415661384700000000000005');
INSERT INTO "unit_names" VALUES(8745505905818506,0,'Đài Truyền thanh huyện','dai truyen thanh huyen','3630420155535661384701554130474101415661384700010000001000000000005');
INSERT INTO "unit_names" VALUES(18042385145080916,0,'Phòng Nội vụ','phong noi vu','51414847400147494201585600001000050005');
INSERT INTO "unit_names" VALUES(20032483742215197,1,'Ủy ban nhân dân huyện Sơn Hà','uy ban nhan dan huyen son ha','56610133304701474132470135324701415661384701545047014130002000000000000000000500000001');
INSERT INTO "unit_names" VALUES(27271079290805496,0,'UBND các xã, thị trấn','ubnd cac xa thi tran','5633473501343034016030015541420155533247000000004000300050004');
INSERT INTO "unit_names" VALUES(41470015248825222,0,'Phòng Tài chính - Kế hoạch','phong tai chinh ke hoach','514148474001553042013441424741014438014148303441000010000100004000040005');
INSERT INTO "unit_names" VALUES(70132652010929969,0,'Ủy ban nhân dân huyện Sơn Hà','uy ban nhan dan huyen son ha','56610133304701474132470135324701415661384701545047014130002000000000000000000500000001');
CREATE TABLE units (
	id VARCHAR(80) NOT NULL, 
	form VARCHAR(5) NOT NULL, 
	name TEXT NOT NULL, 
	place VARCHAR(80), 
	record TEXT, 
	CONSTRAINT pk_units PRIMARY KEY (id), 
	CONSTRAINT ck_units_form CHECK (form IN ('unit', 'group', 'open'))
);
INSERT INTO "units" VALUES('?56744b8b14373aaa06e9580','open','Công an huyện',NULL,NULL);
INSERT INTO "units" VALUES('?64e31e1495ea2f410415172','open','Phòng Tài chính - Kế hoạch',NULL,NULL);
INSERT INTO "units" VALUES('?7f870dd7e9c31cd5764ce84','open','UBND các xã, thị trấn',NULL,NULL);
INSERT INTO "units" VALUES('?9e95c877cfd11b5db370a78','open','Ủy ban nhân dân huyện Sơn Hà',NULL,NULL);
INSERT INTO "units" VALUES('?bc362606573fa80e741639f','open','Phòng Nội vụ',NULL,NULL);
INSERT INTO "units" VALUES('?f25f46cad16d399220677e0','open','Đài Truyền thanh huyện',NULL,NULL);
CREATE TABLE uploads (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	path TEXT NOT NULL, 
	said_by TEXT NOT NULL, 
	at TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	pages_done INTEGER NOT NULL, 
	pages INTEGER NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	fault_code TEXT, 
	fault_message TEXT, 
	fault_advice TEXT, 
	idempotency_key TEXT, 
	sha256 VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_uploads PRIMARY KEY (id), 
	CONSTRAINT uq_uploads_idempotency_key UNIQUE (idempotency_key), 
	CONSTRAINT ck_uploads_state CHECK (state IN ('waiting', 'reading', 'stored', 'partial', 'unchanged', 'failed'))
);
CREATE TABLE webhooks (
	id TEXT NOT NULL, 
	url TEXT NOT NULL, 
	secret TEXT NOT NULL, 
	events TEXT NOT NULL, 
	made_by TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	revoked_at TEXT, 
	CONSTRAINT pk_webhooks PRIMARY KEY (id)
);
CREATE INDEX ix_documents_file_id ON documents (file_id);
CREATE INDEX ix_findings_code ON findings (code);
CREATE INDEX ix_deadlines_due_day ON deadlines (due_day);
CREATE INDEX ix_files_path ON files (path);
CREATE INDEX ix_documents_code_key ON documents (code_key);
CREATE INDEX ix_citations_code_key ON citations (code_key);
CREATE INDEX ix_documents_issued_day ON documents (issued_day);
CREATE TRIGGER task_words_added AFTER INSERT ON task_words BEGIN
        INSERT INTO task_words_index(rowid, words) VALUES (new.id, new.words); END;
CREATE TRIGGER task_words_removed AFTER DELETE ON task_words BEGIN
        INSERT INTO task_words_index(task_words_index, rowid, words)
        VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER task_words_changed AFTER UPDATE ON task_words BEGIN
        INSERT INTO task_words_index(task_words_index, rowid, words)
        VALUES ('delete', old.id, old.words);
        INSERT INTO task_words_index(rowid, words) VALUES (new.id, new.words); END;
CREATE INDEX ix_units_place ON units (place);
CREATE INDEX ix_assignments_named_id ON assignments (named_id);
CREATE INDEX ix_register_task_id ON register (task_id, name_id);
CREATE INDEX ix_progress_document_id ON progress (document_id);
CREATE INDEX ix_progress_on_day ON progress (on_day);
CREATE INDEX ix_citations_cited ON citations (cited);
CREATE VIEW v_vien_dan AS
SELECT c.cited AS ma_vien_dan,
  max(c.type) AS loai,
  max(c.code) AS so_ky_hieu,
  max(c.date) AS ngay,
  max(c.issuer) AS co_quan_ban_hanh,
  max(c.name) AS ten,
  count(*) AS so_lan,
  count(DISTINCT c.document_id) AS so_van_ban,
  count(DISTINCT CASE WHEN c.basis THEN c.document_id END) AS so_van_ban_lam_can_cu
FROM citations c
WHERE c.cited IS NOT NULL
GROUP BY c.cited;
CREATE INDEX ix_inputs_path ON inputs (path);
CREATE INDEX ix_inputs_state ON inputs (state);
CREATE INDEX ix_inputs_token ON inputs (token);
CREATE INDEX ix_corrections_document_id ON corrections (document_id);
CREATE INDEX ix_desk_sessions_account ON desk_sessions (account);
CREATE INDEX ix_api_tokens_account ON api_tokens (account);
CREATE INDEX ix_uploads_at ON uploads (at);
CREATE INDEX ix_deliveries_next_at ON deliveries (next_at);
CREATE TRIGGER document_words_added AFTER INSERT ON document_words BEGIN
        INSERT INTO document_words_index(rowid, words) VALUES (new.id, new.words); END;
CREATE TRIGGER document_words_removed AFTER DELETE ON document_words BEGIN
        INSERT INTO document_words_index(document_words_index, rowid, words)
        VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER document_words_changed AFTER UPDATE ON document_words BEGIN
        INSERT INTO document_words_index(document_words_index, rowid, words)
        VALUES ('delete', old.id, old.words);
        INSERT INTO document_words_index(rowid, words) VALUES (new.id, new.words); END;
CREATE INDEX ix_task_events_number ON task_events (number);
CREATE VIEW v_van_ban AS
SELECT d.id AS ma_van_ban,
  nullif(coalesce(s.code, d.code), '') AS so_ky_hieu,
  nullif(coalesce(s.type, d.type), '') AS loai,
  CASE WHEN s.date IS NULL THEN d.issued_day ELSE s.issued_day END AS ngay_ban_hanh,
  nullif(coalesce(s.date, d.date), '') AS ngay_ghi_tren_van_ban,
  nullif(coalesce(s.issuer, d.issuer), '') AS co_quan_ban_hanh,
  nullif(coalesce(s.title, d.title), '') AS trich_yeu,
  d.signer_name AS nguoi_ky,
  d.page_count AS so_trang,
  f.path AS tep,
  d.valid_from AS hieu_luc_tu,
  d.valid_until AS hieu_luc_den
FROM documents d JOIN files f ON f.id = d.file_id LEFT JOIN said_headers s ON s.document_id = d.id;
CREATE VIEW v_nhiem_vu AS
SELECT t.document_id || ':' || t.ref AS ma_nhiem_vu, d.*,
  t.path AS muc,
  t.text AS noi_dung,
  CASE a.role WHEN 'lead' THEN 'chủ trì' WHEN 'coordinate' THEN 'phối hợp'
    WHEN 'report_to' THEN 'báo cáo về' END AS vai_tro,
  a.text AS don_vi,
  coalesce(a.unit, a.text) AS don_vi_chinh_thuc,
  a.unit_sort AS thu_tu_don_vi,
  (SELECT group_concat(text, '; ') FROM (SELECT text FROM deadlines l WHERE l.document_id = t.document_id AND l.task = t.position ORDER BY position)) AS thoi_han,
  (SELECT min(l.due_day) FROM deadlines l WHERE l.document_id = t.document_id AND l.task = t.position) AS han,
  (SELECT min(l.rrule) FROM deadlines l WHERE l.document_id = t.document_id AND l.task = t.position) AS dinh_ky,
  t.product AS san_pham,
  t.page AS trang,
  t.confidence AS do_tin_cay,
  t.corrects IS NOT NULL AS da_sua
FROM tasks t
JOIN v_van_ban d ON d.ma_van_ban = t.document_id
LEFT JOIN assignments a ON a.document_id = t.document_id AND a.task = t.position
WHERE NOT t.superseded;
CREATE VIEW v_han AS
SELECT t.document_id || ':' || t.ref AS ma_nhiem_vu, d.so_ky_hieu, d.co_quan_ban_hanh,
  t.path AS muc,
  t.text AS noi_dung,
  a.text AS don_vi,
  coalesce(a.unit, a.text) AS don_vi_chinh_thuc,
  l.text AS thoi_han,
  CASE l.kind WHEN 'date' THEN 'ngày' WHEN 'period' THEN 'khoảng thời gian'
    WHEN 'recurring' THEN 'định kỳ' WHEN 'relative' THEN 'tính từ mốc'
    WHEN 'ongoing' THEN 'thường xuyên' END AS loai_han,
  l.due_day AS han,
  CAST(julianday(l.due_day) - julianday(date('now', '+7 hours')) AS INTEGER) AS con_lai_ngay,
  l.rrule AS dinh_ky,
  l.page AS trang,
  d.tep
FROM tasks t
JOIN v_van_ban d ON d.ma_van_ban = t.document_id
JOIN deadlines l ON l.document_id = t.document_id AND l.task = t.position
LEFT JOIN assignments a
  ON a.document_id = t.document_id AND a.task = t.position AND a.role = 'lead'
WHERE NOT t.superseded;
CREATE VIEW v_qua_han AS
SELECT t.document_id || ':' || t.ref AS ma_nhiem_vu, d.so_ky_hieu, d.co_quan_ban_hanh,
  t.path AS muc,
  t.text AS noi_dung,
  a.text AS don_vi,
  coalesce(a.unit, a.text) AS don_vi_chinh_thuc,
  coalesce((SELECT min(l.text) FROM deadlines l WHERE l.document_id = t.document_id AND l.task = t.position AND l.due_day = date(r.urgency + 1721424.5)), (SELECT group_concat(text, '; ') FROM (SELECT l.text FROM deadlines l WHERE l.document_id = t.document_id AND l.task = t.position ORDER BY l.position))) AS thoi_han,
  date(r.urgency + 1721424.5) AS han,
  CAST(julianday(date('now', '+7 hours')) - 1721424.5 AS INTEGER) - r.urgency AS qua_han_ngay,
  coalesce((SELECT min(l.page) FROM deadlines l WHERE l.document_id = t.document_id AND l.task = t.position AND l.due_day = date(r.urgency + 1721424.5)), t.page) AS trang,
  d.tep
FROM register r
JOIN task_words w ON w.id = r.task_id
JOIN tasks t ON t.document_id = w.document_id AND t.position = w.task
JOIN v_van_ban d ON d.ma_van_ban = t.document_id
LEFT JOIN assignments a
  ON a.document_id = t.document_id AND a.task = t.position AND a.role = 'lead'
WHERE r.name_id = 0 AND r.standing = 0 AND r.urgency < CAST(julianday(date('now', '+7 hours')) - 1721424.5 AS INTEGER);
CREATE VIEW v_can_cu AS
SELECT d.ma_van_ban, d.so_ky_hieu, d.co_quan_ban_hanh, d.trich_yeu,
  c.type AS loai_can_cu,
  c.code AS so_ky_hieu_can_cu,
  c.date AS ngay_can_cu,
  c.issuer AS co_quan_ban_hanh_can_cu,
  c.name AS ten_can_cu,
  c.provision AS dieu_khoan,
  c.quote AS nguyen_van,
  c.page AS trang,
  d.tep
FROM citations c JOIN v_van_ban d ON d.ma_van_ban = c.document_id
WHERE c.basis;
PRAGMA writable_schema=OFF;
CREATE VIRTUAL TABLE task_words_index USING fts5(
        words, content='task_words', content_rowid='id', tokenize='unicode61');
INSERT INTO task_words_index(task_words_index) VALUES('rebuild');
CREATE VIRTUAL TABLE document_words_index USING fts5(
        words, content='document_words', content_rowid='id', tokenize='unicode61');
INSERT INTO document_words_index(document_words_index) VALUES('rebuild');
COMMIT;
