BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
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
	span_end INTEGER NOT NULL, quote_ocr TEXT, 
	CONSTRAINT pk_assignments PRIMARY KEY (document_id, task, role, position), 
	CONSTRAINT ck_assignments_role CHECK (role IN ('lead', 'coordinate', 'report_to')), 
	CONSTRAINT fk_assignments_tasks FOREIGN KEY(document_id, task) REFERENCES tasks (document_id, position) ON DELETE CASCADE
);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',0,'lead',0,'Phòng Nội vụ','phong noi vu',NULL,NULL,0,1,'Phòng Nội vụ','by-hand',0.1,0.25,0.9,0.3,0.875,64,76,NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',0,'coordinate',0,'Công an huyện','cong an huyen',NULL,NULL,0,1,'Công an huyện','by-hand',0.1,0.25,0.9,0.3,0.875,99,112,NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',0,'report_to',0,'UBND huyện','ubnd huyen','Ủy ban nhân dân huyện Sơn Hà','uy ban nhan dan huyen son ha',0,1,'UBND huyện','by-hand',0.1,0.25,0.9,0.3,0.875,130,140,NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',1,'lead',0,'Phòng Tài chính - Kế hoạch','phong tai chinh ke hoach',NULL,NULL,0,1,'Phòng Tài chính - Kế hoạch','by-hand',0.1,0.25,0.9,0.3,0.875,163,189,NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',2,'lead',0,'UBND các xã, thị trấn','ubnd cac xa thi tran',NULL,NULL,1,1,'UBND các xã, thị trấn:','by-hand',0.1,0.25,0.9,0.3,0.875,225,247,NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',3,'lead',0,'UBND các xã, thị trấn','ubnd cac xa thi tran',NULL,NULL,1,1,'UBND các xã, thị trấn:','by-hand',0.1,0.25,0.9,0.3,0.875,225,247,NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',4,'lead',0,'UBND các xã, thị trấn','ubnd cac xa thi tran',NULL,NULL,1,1,'UBND các xã, thị trấn:','by-hand',0.1,0.25,0.9,0.3,0.875,225,247,NULL);
INSERT INTO "assignments" VALUES('6b86b273ff34fce1-1',5,'lead',0,'Đài Truyền thanh huyện','dai truyen thanh huyen',NULL,NULL,0,1,'Đài Truyền thanh huyện','by-hand',0.1,0.25,0.9,0.3,0.875,397,419,NULL);
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
	span_end INTEGER NOT NULL, quote_ocr TEXT, 
	CONSTRAINT pk_citations PRIMARY KEY (document_id, position), 
	CONSTRAINT fk_citations_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "citations" VALUES('6b86b273ff34fce1-1',0,'opening','NĐ','61/2018/NĐ-CP','61 2018 nd cp','2018-04-23','Chính phủ',NULL,NULL,1,1,'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;','full-citation',0.1,0.25,0.9,0.3,0.875,0,63,'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phu;');
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
	text TEXT NOT NULL, 
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
Kế hoạch số 12/KH-UBND ngày 05/01/2023.');
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
	page INTEGER, 
	CONSTRAINT pk_findings PRIMARY KEY (document_id, position), 
	CONSTRAINT ck_findings_severity CHECK (severity IN ('note', 'doubt', 'fault')), 
	CONSTRAINT fk_findings_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "findings" VALUES('6b86b273ff34fce1-1',0,'no-deadline','note','Nhiệm vụ không có thời hạn.','4',1);
INSERT INTO "findings" VALUES('6b86b273ff34fce1-1',1,'no-seal','doubt','Không thấy dấu.',NULL,NULL);
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
	span_end INTEGER NOT NULL, quote_ocr TEXT, 
	CONSTRAINT pk_tasks PRIMARY KEY (document_id, position), 
	CONSTRAINT fk_tasks_documents FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',0,'1','Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.','phong noi vu chu tri phoi hop voi cong an huyen ra soat bao cao ubnd huyen truoc ngay 10 4 2023',0,NULL,1,'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.','by-hand',0.1,0.25,0.9,0.3,0.875,64,162,NULL);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',1,'2','Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.','phong tai chinh ke hoach bo tri kinh phi trong quy ii 2023',0,'Quyết định giao dự toán',1,'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.','by-hand',0.1,0.25,0.9,0.3,0.875,163,224,NULL);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',2,'3/a','Báo cáo kết quả trước ngày 15 hằng tháng.','bao cao ket qua truoc ngay 15 hang thang',1,NULL,2,'Báo cáo kết quả trước ngày 15 hằng tháng.','by-hand',0.1,0.25,0.9,0.3,0.875,248,289,NULL);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',3,'3/b','Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.','niem yet trong 05 ngay lam viec ke tu ngay nhan duoc chi thi nay',1,NULL,2,'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.','by-hand',0.1,0.25,0.9,0.3,0.875,290,355,NULL);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',4,'3/c','Thường xuyên tuyên truyền đến người dân.','thuong xuyen tuyen truyen den nguoi dan',1,NULL,2,'Thường xuyên tuyên truyền đến người dân.','by-hand',0.1,0.25,0.9,0.3,0.875,356,396,NULL);
INSERT INTO "tasks" VALUES('6b86b273ff34fce1-1',5,'4','Đài Truyền thanh huyện đưa tin về cải cách hành chính.','dai truyen thanh huyen dua tin ve cai cach hanh chinh',0,NULL,1,'Đài Truyền thanh huyện đưa tin về cải cách hành chính.','by-hand',0.1,0.25,0.9,0.3,0.875,397,451,NULL);
CREATE INDEX ix_files_path ON files (path);
CREATE INDEX ix_documents_code_key ON documents (code_key);
CREATE INDEX ix_documents_file_id ON documents (file_id);
CREATE INDEX ix_citations_code_key ON citations (code_key);
CREATE INDEX ix_findings_code ON findings (code);
CREATE INDEX ix_assignments_text_key ON assignments (text_key);
CREATE INDEX ix_assignments_unit_key ON assignments (unit_key);
CREATE INDEX ix_deadlines_due_day ON deadlines (due_day);
COMMIT;
