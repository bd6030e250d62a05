"""Fill a proforma for each lead of rows.csv, in LibreOffice.

Each lead gets the workbook that boardpack wrote; LibreOffice opens it, this script
types each cell, and LibreOffice saves it as an Excel workbook.

    boardpack proforma pack --out proforma.xlsx
    soffice --headless --norestore --accept="socket,port=2002;urp;" &
    python3 fill.py proforma.xlsx pack/proformas    # python3-uno
"""
import csv, itertools, pathlib, sys

import uno
from com.sun.star.beans import PropertyValue

NUMBERS = {"Est. saving £k"}
DAYS = {"Go-live date"}
SCORES = {"Impact", "Cost & value", "Effort"}


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def office():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    there = resolver.resolve("uno:socket,host=localhost,port=2002;urp;StarOffice.ComponentContext")
    return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)


def headers(sheet):
    found = {}
    for column in itertools.count():
        text = sheet.getCellByPosition(column, 0).String
        if not text:
            return found
        found[text.removesuffix(" (required)")] = column


def type_in(cell, header, value, as_number):
    if header in NUMBERS or header in SCORES and as_number:
        cell.Value = float(value)
    elif header in DAYS:
        cell.Formula = value
    else:
        cell.String = value


def main(proforma, folder):
    desktop = office()
    rows = list(csv.DictReader(open(pathlib.Path(__file__).with_name("rows.csv"), encoding="utf-8", newline="")))
    for turn, (lead, own) in enumerate(itertools.groupby(rows, key=lambda row: row["File"])):
        book = desktop.loadComponentFromURL(pathlib.Path(proforma).resolve().as_uri(), "_blank", 0, (option("Hidden", True),))
        sheet = book.Sheets.getByName("Intentions")
        columns = headers(sheet)
        for row in own:
            for header, value in row.items():
                if header not in ("File", "Row") and value:
                    type_in(sheet.getCellByPosition(columns[header], int(row["Row"]) - 1), header, value, turn % 2)
        target = pathlib.Path(folder).resolve() / (lead + ".xlsx")
        book.storeToURL(target.as_uri(), (option("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(True)
        print(target.name)


main(*sys.argv[1:])
