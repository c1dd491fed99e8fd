SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.assignments (
    document_id character varying(24) NOT NULL,
    task integer NOT NULL,
    role character varying(10) NOT NULL,
    "position" integer NOT NULL,
    text text NOT NULL,
    text_key text NOT NULL,
    unit text,
    unit_key text,
    inherited boolean NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    CONSTRAINT ck_assignments_role CHECK (((role)::text = ANY ((ARRAY['lead'::character varying, 'coordinate'::character varying, 'report_to'::character varying])::text[])))
);
CREATE TABLE public.citations (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    path text NOT NULL,
    type text,
    code text,
    code_key text,
    date text,
    issuer text,
    name text,
    provision text,
    basis boolean NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.deadlines (
    document_id character varying(24) NOT NULL,
    task integer NOT NULL,
    "position" integer NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    inherited boolean NOT NULL,
    due text,
    due_day date,
    start text,
    rrule text,
    duration text,
    working_days boolean,
    anchor character varying(10),
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    CONSTRAINT ck_deadlines_anchor CHECK (((anchor)::text = ANY ((ARRAY['issue'::character varying, 'receipt'::character varying, 'event'::character varying])::text[]))),
    CONSTRAINT ck_deadlines_kind CHECK (((kind)::text = ANY ((ARRAY['date'::character varying, 'period'::character varying, 'recurring'::character varying, 'relative'::character varying, 'ongoing'::character varying])::text[])))
);
CREATE TABLE public.document_tables (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    page integer NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.documents (
    id character varying(24) NOT NULL,
    file_id text NOT NULL,
    part integer NOT NULL,
    page_count integer NOT NULL,
    type text,
    number text,
    symbol text,
    code text,
    code_key text,
    date text,
    place text,
    issuer text,
    issuer_key text,
    title text,
    title_key text,
    signer_name text,
    signer_title text,
    signer_authority text,
    text text NOT NULL
);
CREATE TABLE public.files (
    id text NOT NULL,
    sha256 character varying(64),
    path text NOT NULL,
    path_key text NOT NULL,
    status character varying(10) NOT NULL,
    fault_code text,
    fault_message text,
    fault_advice text,
    fault_stage text,
    fault_page integer,
    CONSTRAINT ck_files_status CHECK (((status)::text = ANY ((ARRAY['ok'::character varying, 'partial'::character varying, 'failed'::character varying])::text[])))
);
CREATE TABLE public.finding_passages (
    document_id character varying(24) NOT NULL,
    finding integer NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.findings (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    code text NOT NULL,
    severity character varying(10) NOT NULL,
    message text NOT NULL,
    path text,
    page integer,
    CONSTRAINT ck_findings_severity CHECK (((severity)::text = ANY ((ARRAY['note'::character varying, 'doubt'::character varying, 'fault'::character varying])::text[])))
);
CREATE TABLE public.footnotes (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    mark text NOT NULL,
    page integer NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.header_entries (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    CONSTRAINT ck_header_entries_kind CHECK (((kind)::text = ANY ((ARRAY['addressee'::character varying, 'recipient'::character varying])::text[])))
);
CREATE TABLE public.header_passages (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    field text NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.item_cells (
    document_id character varying(24) NOT NULL,
    item integer NOT NULL,
    "position" integer NOT NULL,
    role text NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.items (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    path text NOT NULL,
    marker text NOT NULL,
    parent text,
    text text NOT NULL,
    heading boolean NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.lead_sources (
    document_id character varying(24) NOT NULL,
    task integer NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.ledger (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    path text NOT NULL,
    account text NOT NULL,
    rule text NOT NULL
);
CREATE TABLE public.pages (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    obtained_by character varying(10) NOT NULL,
    CONSTRAINT ck_pages_obtained_by CHECK (((obtained_by)::text = ANY ((ARRAY['text'::character varying, 'ocr'::character varying, 'file'::character varying, 'blank'::character varying, 'failed'::character varying])::text[])))
);
CREATE TABLE public.table_cells (
    document_id character varying(24) NOT NULL,
    table_position integer NOT NULL,
    "position" integer NOT NULL,
    row_number integer NOT NULL,
    column_number integer NOT NULL,
    row_span integer NOT NULL,
    column_span integer NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.tasks (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    path text NOT NULL,
    text text NOT NULL,
    text_key text NOT NULL,
    inherited boolean NOT NULL,
    product text,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
INSERT INTO public.alembic_version VALUES ('0001');
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 0, 'lead', 0, 'Phòng Nội vụ', 'phong noi vu', NULL, NULL, false, 1, 'Phòng Nội vụ', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 64, 76);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 0, 'coordinate', 0, 'Công an huyện', 'cong an huyen', NULL, NULL, false, 1, 'Công an huyện', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 99, 112);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 0, 'report_to', 0, 'UBND huyện', 'ubnd huyen', 'Ủy ban nhân dân huyện Sơn Hà', 'uy ban nhan dan huyen son ha', false, 1, 'UBND huyện', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 130, 140);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 1, 'lead', 0, 'Phòng Tài chính - Kế hoạch', 'phong tai chinh ke hoach', NULL, NULL, false, 1, 'Phòng Tài chính - Kế hoạch', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 163, 189);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 2, 'lead', 0, 'UBND các xã, thị trấn', 'ubnd cac xa thi tran', NULL, NULL, true, 1, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 3, 'lead', 0, 'UBND các xã, thị trấn', 'ubnd cac xa thi tran', NULL, NULL, true, 1, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 4, 'lead', 0, 'UBND các xã, thị trấn', 'ubnd cac xa thi tran', NULL, NULL, true, 1, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 5, 'lead', 0, 'Đài Truyền thanh huyện', 'dai truyen thanh huyen', NULL, NULL, false, 1, 'Đài Truyền thanh huyện', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 397, 419);
INSERT INTO public.citations VALUES ('6b86b273ff34fce1-1', 0, 'opening', 'NĐ', '61/2018/NĐ-CP', '61 2018 nd cp', '2018-04-23', 'Chính phủ', NULL, NULL, true, 1, 'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;', 'full-citation', 0.1, 0.25, 0.9, 0.3, 0.875, 0, 63);
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 0, 0, 'date', 'trước ngày 10/4/2023', false, '2023-04-10', '2023-04-10', NULL, NULL, NULL, NULL, NULL, 1, 'trước ngày 10/4/2023', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 141, 161);
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 1, 0, 'period', 'trong quý II/2023', false, '2023-06-30', '2023-06-30', '2023-04-01', NULL, NULL, NULL, NULL, 1, 'trong quý II/2023', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 206, 223);
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 2, 0, 'recurring', 'trước ngày 15 hằng tháng', false, NULL, NULL, NULL, 'FREQ=MONTHLY;BYMONTHDAY=15', NULL, NULL, NULL, 1, 'trước ngày 15 hằng tháng', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 264, 288);
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 3, 0, 'relative', 'trong 05 ngày làm việc kể từ ngày nhận được', false, NULL, NULL, NULL, NULL, 'P5D', true, 'receipt', 1, 'trong 05 ngày làm việc kể từ ngày nhận được', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 299, 342);
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 4, 0, 'ongoing', 'Thường xuyên', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Thường xuyên', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 356, 368);
INSERT INTO public.document_tables VALUES ('6b86b273ff34fce1-1', 0, 2, 452, 471);
INSERT INTO public.documents VALUES ('6b86b273ff34fce1-1', '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', 1, 2, 'CT', '04', 'CT-UBND', '04/CT-UBND', '04 ct ubnd', '2023-03-30', 'Sơn Hà', 'Ủy ban nhân dân huyện Sơn Hà', 'uy ban nhan dan huyen son ha', 'tăng cường cải cách hành chính trên địa bàn huyện', 'tang cuong cai cach hanh chinh tren dia ban huyen', 'Nguyễn Văn An', 'Chủ tịch', 'TM. ỦY BAN NHÂN DÂN', 'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;
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
INSERT INTO public.files VALUES ('6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', 'vao/chi-thi.pdf', 'vao chi thi pdf', 'ok', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.files VALUES ('d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35', 'd4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35', 'vao/hong.pdf', 'vao hong pdf', 'failed', 'damaged', 'Tệp PDF bị hỏng.', 'Xin bản khác.', 'read', NULL);
INSERT INTO public.finding_passages VALUES ('6b86b273ff34fce1-1', 0, 1, 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 397, 451);
INSERT INTO public.findings VALUES ('6b86b273ff34fce1-1', 0, 'no-deadline', 'note', 'Nhiệm vụ không có thời hạn.', '4', 1);
INSERT INTO public.findings VALUES ('6b86b273ff34fce1-1', 1, 'no-seal', 'doubt', 'Không thấy dấu.', NULL, NULL);
INSERT INTO public.footnotes VALUES ('6b86b273ff34fce1-1', 0, '1', 2, 472, 511);
INSERT INTO public.header_entries VALUES ('6b86b273ff34fce1-1', 0, 'addressee', 'Các phòng, ban');
INSERT INTO public.header_entries VALUES ('6b86b273ff34fce1-1', 0, 'recipient', 'Như trên');
INSERT INTO public.header_entries VALUES ('6b86b273ff34fce1-1', 1, 'recipient', 'Lưu: VT');
INSERT INTO public.header_passages VALUES ('6b86b273ff34fce1-1', 0, 'date', 1, '23/4/2018', 'date-line', 0.1, 0.25, 0.9, 0.3, 0.875, 39, 48);
INSERT INTO public.item_cells VALUES ('6b86b273ff34fce1-1', 6, 0, 'task', 397, 451);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 0, '1', '1.', NULL, 'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.', false, 1, 'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 64, 162);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 1, '2', '2.', NULL, 'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.', false, 1, 'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 163, 224);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 2, '3', '3.', NULL, 'UBND các xã, thị trấn:', true, 2, 'UBND các xã, thị trấn:', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 3, '3/a', 'a)', '3', 'Báo cáo kết quả trước ngày 15 hằng tháng.', false, 2, 'Báo cáo kết quả trước ngày 15 hằng tháng.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 248, 289);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 4, '3/b', 'b)', '3', 'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.', false, 2, 'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 290, 355);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 5, '3/c', 'c)', '3', 'Thường xuyên tuyên truyền đến người dân.', false, 2, 'Thường xuyên tuyên truyền đến người dân.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 356, 396);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 6, '4', '4.', NULL, 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', false, 1, 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 397, 451);
INSERT INTO public.lead_sources VALUES ('6b86b273ff34fce1-1', 2, 2, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247);
INSERT INTO public.lead_sources VALUES ('6b86b273ff34fce1-1', 3, 2, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247);
INSERT INTO public.lead_sources VALUES ('6b86b273ff34fce1-1', 4, 2, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247);
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 0, '1', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 1, '2', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 2, '3', 'heading', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 3, '3/a', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 4, '3/b', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 5, '3/c', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 6, '4', 'task', 'directs');
INSERT INTO public.pages VALUES ('6b86b273ff34fce1-1', 0, 'text');
INSERT INTO public.pages VALUES ('6b86b273ff34fce1-1', 1, 'ocr');
INSERT INTO public.table_cells VALUES ('6b86b273ff34fce1-1', 0, 0, 0, 0, 1, 1, 452, 459);
INSERT INTO public.table_cells VALUES ('6b86b273ff34fce1-1', 0, 1, 0, 1, 1, 1, 460, 471);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 0, '1', 'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.', 'phong noi vu chu tri phoi hop voi cong an huyen ra soat bao cao ubnd huyen truoc ngay 10 4 2023', false, NULL, 1, 'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 64, 162);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 1, '2', 'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.', 'phong tai chinh ke hoach bo tri kinh phi trong quy ii 2023', false, 'Quyết định giao dự toán', 1, 'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 163, 224);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 2, '3/a', 'Báo cáo kết quả trước ngày 15 hằng tháng.', 'bao cao ket qua truoc ngay 15 hang thang', true, NULL, 2, 'Báo cáo kết quả trước ngày 15 hằng tháng.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 248, 289);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 3, '3/b', 'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.', 'niem yet trong 05 ngay lam viec ke tu ngay nhan duoc chi thi nay', true, NULL, 2, 'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 290, 355);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 4, '3/c', 'Thường xuyên tuyên truyền đến người dân.', 'thuong xuyen tuyen truyen den nguoi dan', true, NULL, 2, 'Thường xuyên tuyên truyền đến người dân.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 356, 396);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 5, '4', 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', 'dai truyen thanh huyen dua tin ve cai cach hanh chinh', false, NULL, 1, 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 397, 451);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT pk_assignments PRIMARY KEY (document_id, task, role, "position");
ALTER TABLE ONLY public.citations
    ADD CONSTRAINT pk_citations PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.deadlines
    ADD CONSTRAINT pk_deadlines PRIMARY KEY (document_id, task, "position");
ALTER TABLE ONLY public.document_tables
    ADD CONSTRAINT pk_document_tables PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT pk_documents PRIMARY KEY (id);
ALTER TABLE ONLY public.files
    ADD CONSTRAINT pk_files PRIMARY KEY (id);
ALTER TABLE ONLY public.finding_passages
    ADD CONSTRAINT pk_finding_passages PRIMARY KEY (document_id, finding);
ALTER TABLE ONLY public.findings
    ADD CONSTRAINT pk_findings PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.footnotes
    ADD CONSTRAINT pk_footnotes PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.header_entries
    ADD CONSTRAINT pk_header_entries PRIMARY KEY (document_id, "position", kind);
ALTER TABLE ONLY public.header_passages
    ADD CONSTRAINT pk_header_passages PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.item_cells
    ADD CONSTRAINT pk_item_cells PRIMARY KEY (document_id, item, "position");
ALTER TABLE ONLY public.items
    ADD CONSTRAINT pk_items PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.lead_sources
    ADD CONSTRAINT pk_lead_sources PRIMARY KEY (document_id, task);
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT pk_ledger PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.pages
    ADD CONSTRAINT pk_pages PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.table_cells
    ADD CONSTRAINT pk_table_cells PRIMARY KEY (document_id, table_position, "position");
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT pk_tasks PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.files
    ADD CONSTRAINT uq_files_sha256 UNIQUE (sha256);
CREATE INDEX ix_assignments_text_key ON public.assignments USING btree (text_key);
CREATE INDEX ix_assignments_unit_key ON public.assignments USING btree (unit_key);
CREATE INDEX ix_citations_code_key ON public.citations USING btree (code_key);
CREATE INDEX ix_deadlines_due_day ON public.deadlines USING btree (due_day);
CREATE INDEX ix_documents_code_key ON public.documents USING btree (code_key);
CREATE INDEX ix_documents_file_id ON public.documents USING btree (file_id);
CREATE INDEX ix_files_path ON public.files USING btree (path);
CREATE INDEX ix_findings_code ON public.findings USING btree (code);
ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT fk_assignments_tasks FOREIGN KEY (document_id, task) REFERENCES public.tasks(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.citations
    ADD CONSTRAINT fk_citations_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.deadlines
    ADD CONSTRAINT fk_deadlines_tasks FOREIGN KEY (document_id, task) REFERENCES public.tasks(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.document_tables
    ADD CONSTRAINT fk_document_tables_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT fk_documents_files FOREIGN KEY (file_id) REFERENCES public.files(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.finding_passages
    ADD CONSTRAINT fk_finding_passages_findings FOREIGN KEY (document_id, finding) REFERENCES public.findings(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.findings
    ADD CONSTRAINT fk_findings_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.footnotes
    ADD CONSTRAINT fk_footnotes_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.header_entries
    ADD CONSTRAINT fk_header_entries_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.header_passages
    ADD CONSTRAINT fk_header_passages_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.item_cells
    ADD CONSTRAINT fk_item_cells_items FOREIGN KEY (document_id, item) REFERENCES public.items(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.items
    ADD CONSTRAINT fk_items_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lead_sources
    ADD CONSTRAINT fk_lead_sources_tasks FOREIGN KEY (document_id, task) REFERENCES public.tasks(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT fk_ledger_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pages
    ADD CONSTRAINT fk_pages_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.table_cells
    ADD CONSTRAINT fk_table_cells_document_tables FOREIGN KEY (document_id, table_position) REFERENCES public.document_tables(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT fk_tasks_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
